package org.keptword.access.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.access.internal.People;
import org.keptword.access.model.Person;
import org.keptword.shared.PracticeId;

/** Done while a counselor may sign in. */
@ApplicationScoped
public class CounselorStep implements SetupStep {

    @Inject
    People people;

    @Override
    public SetupTask task() {
        return SetupTask.COUNSELOR;
    }

    @Override
    public boolean isDone(PracticeId practice) {
        return people.counselors(practice.value()).stream().anyMatch(Person::isActive);
    }
}
