package org.keptword.goals;

import java.util.List;
import java.util.Objects;
import org.keptword.shared.PersonId;

/**
 * Command: a client rates the own goals and those for both. The same levels again change nothing.
 *
 * @param person whom the page was rendered for
 */
public record RateOwnGoals(PersonId person, List<RateGoals.Rating> rates) {

    public RateOwnGoals {
        Objects.requireNonNull(person);
        rates = List.copyOf(rates);
    }
}
