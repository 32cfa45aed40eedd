package org.keptword.access.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.access.internal.People;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Role;

/** Done while two managers may sign in. */
@ApplicationScoped
public class SecondManagerStep implements SetupStep {

    private static final int TWO = 2;

    @Inject
    People people;

    @Override
    public SetupTask task() {
        return SetupTask.SECOND_MANAGER;
    }

    @Override
    public boolean isDone(PracticeId practice) {
        return people.staff(practice.value()).stream()
                        .filter(person -> person.role() == Role.MANAGER && person.isActive())
                        .count()
                >= TWO;
    }
}
