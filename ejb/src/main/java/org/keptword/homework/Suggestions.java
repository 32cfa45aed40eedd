package org.keptword.homework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.cases.CaseGateStatus;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.GuideLibrary;
import org.keptword.homework.internal.SuggestionPolicy;
import org.keptword.shared.ParticipantId;

/** What a counselor could give next, out of what the caller has read already; asks the database nothing. For staff. */
@ApplicationScoped
public class Suggestions {

    @Inject
    GuideLibrary library;

    /**
     * At most three exercises, each with the reason.
     *
     * @param whom to whom they could be given
     */
    public List<Suggestion> of(CaseGateStatus standing, CaseHomework homework, Set<ParticipantId> whom) {
        Map<String, ExerciseDefinition> exercises = library.exercises().stream()
                .collect(Collectors.toMap(ExerciseDefinition::exercise, Function.identity()));
        return SuggestionPolicy.suggest(new SuggestionPolicy.Facts(
                standing, library.guide(), exercises, homework.assignments(), undone(homework), whom));
    }

    /** What comes back is no open work in this sense: it is never done. */
    private static Map<ParticipantId, Integer> undone(CaseHomework homework) {
        return homework.assignments().stream()
                .filter(one -> one.isRunning() && !one.recurs() && one.isUndone())
                .collect(Collectors.toMap(CaseAssignment::participant, any -> 1, Integer::sum));
    }
}
