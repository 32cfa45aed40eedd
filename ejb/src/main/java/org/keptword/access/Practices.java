package org.keptword.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keptword.access.internal.People;
import org.keptword.shared.PracticeId;

/** Which practices there are, for timers that begin one job in each; asked before anybody is the actor. */
@ApplicationScoped
public class Practices {

    @Inject
    People people;

    /** Every practice in which anybody has a place. */
    public List<PracticeId> all() {
        return people.practices().stream().map(PracticeId::new).toList();
    }
}
