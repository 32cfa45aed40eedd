package org.keptword.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keptword.access.model.CaseloadEntry;

/**
 * Whether a client may still write, may only read, or may do neither.
 *
 * @param until until when what was written stays readable, or stayed; empty while work goes on
 */
public record OwnAccess(Kind kind, Optional<Instant> until) {

    /** How it stands. */
    public enum Kind {
        /** At least one place goes on. */
        GOES_ON,
        /** Every place ended: what was written is read and not changed, and nobody reads anything new. */
        READ_ONLY,
        /** The time for reading is over, too. */
        OVER
    }

    public OwnAccess {
        if (until.isPresent() == (kind == Kind.GOES_ON)) {
            throw new IllegalArgumentException("What goes on has no end, and everything else has one");
        }
    }

    /** From the places of a client; who has none has nothing that could have ended. */
    static OwnAccess of(List<CaseloadEntry> places, Instant now) {
        Optional<Instant> until = places.stream().allMatch(CaseloadEntry::isFormer)
                ? places.stream()
                        .map(CaseloadEntry::until)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                : Optional.empty();
        return until.map(end -> new OwnAccess(end.isAfter(now) ? Kind.READ_ONLY : Kind.OVER, until))
                .orElseGet(() -> new OwnAccess(Kind.GOES_ON, Optional.empty()));
    }
}
