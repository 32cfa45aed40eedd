package org.keptword.homework.internal.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.cases.closing.OpenExercises;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.homework.read.CaseHomework;
import org.keptword.shared.ParticipantId;

/** Counts what there is to do, and what waits, by participant, as {@link CaseHomework} says. */
@ApplicationScoped
public class OpenExerciseCounter implements OpenExercises {

    @Inject
    CaseHomeworkLoader loader;

    @Override
    public Map<ParticipantId, Ending> of(Permit permit) {
        CaseHomework all = loader.ofCase(permit);
        return all.assignments().stream()
                .map(CaseAssignment::participant)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), one -> ending(all.of(one))));
    }

    private static Ending ending(CaseHomework theirs) {
        return new Ending((int) theirs.toDo().count(), (int) theirs.waiting().count());
    }
}
