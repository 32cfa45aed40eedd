package org.keptword.sessions.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** Where a meeting is: a room or a link. Sealed; what was written before places were sealed is still read, until it is written anew. */
@Embeddable
public class MeetingPlace {

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "place"))
    private Sealed sealed;

    @Column(name = "place_before")
    private String inClear;

    protected MeetingPlace() {}

    MeetingPlace(SealedColumn slot, String roomOrLink, Vault vault) {
        this.sealed = vault.seal(slot, roomOrLink == null || roomOrLink.isBlank() ? null : roomOrLink.strip());
    }

    String read(SealedColumn slot, Vault vault) {
        return inClear == null ? vault.open(slot, sealed) : inClear;
    }
}
