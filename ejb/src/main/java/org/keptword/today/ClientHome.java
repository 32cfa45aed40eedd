package org.keptword.today;

import java.util.Objects;
import org.keptword.homework.HomeView;
import org.keptword.promises.TodaysPromises;
import org.keptword.shared.PersonId;

/**
 * What a client finds on coming in.
 *
 * @param person whom it is shown to
 */
public record ClientHome(PersonId person, HomeView homework, TodaysPromises promises) {

    public ClientHome {
        Objects.requireNonNull(person);
        Objects.requireNonNull(homework);
        Objects.requireNonNull(promises);
    }
}
