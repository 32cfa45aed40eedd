package org.keptword.reminders.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** The key with which a practice signs what it sends to push services (RFC 8292). Made once, and never changed. */
@Entity
@Immutable
public class PushKey {

    @Id
    private UUID practiceId;

    private String publicKey;

    private Sealed privateKey;

    @Column
    private Instant madeAt;

    protected PushKey() {}

    /**
     * @param publicKey X.509, in Base64
     * @param privateKey PKCS #8, in Base64
     */
    public PushKey(UUID practice, String publicKey, String privateKey, Vault vault, Instant now) {
        this.practiceId = practice;
        this.publicKey = publicKey;
        this.privateKey = vault.seal(slot(), privateKey);
        this.madeAt = now;
    }

    public String publicKey() {
        return publicKey;
    }

    /** The private key in clear. */
    public String privateKey(Vault vault) {
        return vault.open(slot(), privateKey);
    }

    private SealedColumn slot() {
        return new SealedColumn(practiceId, "push_key", "private_key", practiceId, null);
    }
}
