package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keptword.access.practice.Places;
import org.keptword.access.setup.SetupStep;
import org.keptword.access.setup.SetupTask;
import org.keptword.shared.PracticeId;

/** Done when every location has a line to call: the rule by which clients are invited there. A line counts as made sure of when it is set. */
@ApplicationScoped
public class CrisisLinesStep implements SetupStep {

    @Inject
    PlaceRepository places;

    @Override
    public SetupTask task() {
        return SetupTask.CRISIS_LINES;
    }

    @Override
    public boolean isDone(PracticeId practice) {
        List<Places.PlaceChoice> all = places.choices(practice.value());
        return !all.isEmpty() && all.stream().allMatch(Places.PlaceChoice::hasLines);
    }
}
