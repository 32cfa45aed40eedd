package org.keptword.access;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.PersonId;

/**
 * Command: to be away from a day to a day, both included.
 *
 * @param shownTo whom the page was shown to
 * @param id the absence to change, whose first day stays; empty for a new one
 * @param version of the absence the page showed
 */
public record SetAbsence(
        PersonId shownTo, Optional<UUID> id, int version, LocalDate from, LocalDate to, Optional<PersonId> cover) {

    public SetAbsence {
        Objects.requireNonNull(shownTo);
        Objects.requireNonNull(id);
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(cover);
    }
}
