package org.keptword.access;

import java.util.Objects;
import java.util.Optional;
import org.keptword.shared.PersonId;

/**
 * Command: the own working week, and who gets what waited too long.
 *
 * @param shownTo whom the page was shown to
 * @param version of the week the page showed
 */
public record SetWeek(PersonId shownTo, int version, WorkingWeek week, Optional<PersonId> standingCover) {

    public SetWeek {
        Objects.requireNonNull(shownTo);
        Objects.requireNonNull(week);
        Objects.requireNonNull(standingCover);
    }
}
