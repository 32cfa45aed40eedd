package org.keptword.homework.internal.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.cases.closing.OpenExercises;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.shared.ParticipantId;

/** Counts what there is to do by participant, as {@link org.keptword.homework.read.CaseHomework#toDo} says. */
@ApplicationScoped
public class OpenExerciseCounter implements OpenExercises {

    @Inject
    CaseHomeworkLoader loader;

    @Override
    public Map<ParticipantId, Integer> of(Permit permit) {
        return loader.ofCase(permit)
                .toDo()
                .collect(Collectors.toMap(CaseAssignment::participant, any -> 1, Integer::sum));
    }
}
