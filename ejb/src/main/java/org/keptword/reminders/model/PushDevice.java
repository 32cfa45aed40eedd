package org.keptword.reminders.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.reminders.PushAddress;
import org.keptword.shared.Actor;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.PracticeRecord;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** A browser in which a client allowed notifications. Never changes. */
@Entity
@Immutable
public class PushDevice extends PracticeRecord {

    @Column(updatable = false)
    private UUID personId;

    private Sealed address;

    private Sealed publicKey;

    private Sealed authSecret;

    private byte[] addressHash;

    private Instant madeAt;

    protected PushDevice() {}

    public PushDevice(Actor client, PushAddress address, Vault vault, Instant now) {
        super(Ids.newId(), client.practice().value());
        this.personId = client.requirePersonValue();
        this.address = vault.seal(slot("address"), address.address());
        this.publicKey = vault.seal(slot("public_key"), address.publicKey());
        this.authSecret = vault.seal(slot("auth_secret"), address.authSecret());
        this.addressHash = address.hash();
        this.madeAt = now;
    }

    /** Where it is reached, in clear. */
    public PushAddress address(Vault vault) {
        return new PushAddress(
                vault.open(slot("address"), address),
                vault.open(slot("public_key"), publicKey),
                vault.open(slot("auth_secret"), authSecret));
    }

    /** Whether this is the browser whose address has this hash. */
    public boolean isAt(byte[] hash) {
        return MessageDigest.isEqual(addressHash, hash);
    }

    /** What is kept of its token, by which a browser knows itself. */
    public String hash() {
        return HexFormat.of().formatHex(addressHash);
    }

    public UUID personId() {
        return personId;
    }

    public Instant madeAt() {
        return madeAt;
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(this, "push_device", column);
    }
}
