package org.keptword.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.PersonId;

/**
 * A stretch of days on which a counselor is away.
 *
 * @param to the last day away, included
 * @param cover who gets flags and queue meanwhile
 */
public record Absence(UUID id, LocalDate from, LocalDate to, Optional<PersonId> cover) {

    public Absence {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("An absence ends on its first day or later");
        }
    }

    /** The same with nobody who covers. */
    public Absence uncovered() {
        return new Absence(id, from, to, Optional.empty());
    }

    /** Whether a day belongs to it. */
    public boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether it shares a day with a stretch of days. */
    public boolean meets(LocalDate first, LocalDate last) {
        return !first.isAfter(to) && !last.isBefore(from);
    }
}
