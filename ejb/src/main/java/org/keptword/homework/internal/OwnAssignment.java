package org.keptword.homework.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.keptword.homework.model.Assignment;

/**
 * An assignment as its author's page needs it.
 *
 * @param stored false for a contact report nobody has begun yet
 * @param off the entries that are off the author's screen; {@code one} for the response to an exercise done once
 */
public record OwnAssignment(Assignment assignment, OwnPlace place, boolean stored, Set<String> off) {

    public OwnAssignment {
        off = Set.copyOf(off);
    }

    /** A stored one with nothing off the screen. */
    public OwnAssignment(Assignment assignment, OwnPlace place) {
        this(assignment, place, true, Set.of());
    }

    /** Whether an entry is off the author's screen. */
    public boolean isOff(Optional<LocalDate> entry) {
        return off.contains(entry.map(LocalDate::toString).orElse("one"));
    }
}
