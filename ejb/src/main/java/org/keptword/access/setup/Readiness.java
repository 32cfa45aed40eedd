package org.keptword.access.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.keptword.access.internal.SetupDecisionRepository;
import org.keptword.access.model.SetupDecision;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.PracticeId;

/** Whether a practice is ready for clients: every task is done, or the practice decided to skip it. */
@ApplicationScoped
public class Readiness {

    @Inject
    @Any
    Instance<SetupStep> steps;

    @Inject
    SetupDecisionRepository decisions;

    /** What is neither done nor decided, in the order of the tasks. */
    public List<SetupTask> missing(PracticeId practice) {
        Set<SetupTask> decided = EnumSet.noneOf(SetupTask.class);
        decisions.of(practice).stream().map(SetupDecision::task).forEach(decided::add);
        return inOrder().stream()
                .filter(step -> !decided.contains(step.task()) && !step.isDone(practice))
                .map(SetupStep::task)
                .toList();
    }

    /** Refuses while something is missing. */
    public void require(PracticeId practice) {
        if (!missing(practice).isEmpty()) {
            throw new DomainRefusal("refusal.access.notReady");
        }
    }

    List<SetupStep> inOrder() {
        return steps.stream().sorted(Comparator.comparing(SetupStep::task)).toList();
    }
}
