package org.keptword.sessions.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** Where a meeting is: a room or a link. Sealed; what was written before places were sealed is still read, until it is written anew. */
@Embeddable
public class MeetingPlace {

    @Column(name = "place")
    private @Nullable Sealed place;

    @Column(name = "place_before")
    private @Nullable String inClear;

    protected MeetingPlace() {}

    MeetingPlace(SealedColumn slot, @Nullable String roomOrLink, Vault vault) {
        this.place = vault.seal(slot, roomOrLink == null || roomOrLink.isBlank() ? null : roomOrLink.strip());
    }

    @Nullable
    String read(SealedColumn slot, Vault vault) {
        return inClear == null ? vault.open(slot, place) : inClear;
    }
}
