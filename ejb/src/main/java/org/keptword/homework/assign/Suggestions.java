package org.keptword.homework.assign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.cases.gate.Gates;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.internal.assign.SuggestionPolicy;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.homework.read.CaseHomework;
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
    public List<Suggestion> of(Gates.CaseGateStatus gateStatus, CaseHomework homework, Set<ParticipantId> whom) {
        Map<String, ExerciseDefinition> exercises = library.exercises().stream()
                .collect(Collectors.toMap(ExerciseDefinition::exercise, Function.identity()));
        return SuggestionPolicy.suggest(new SuggestionPolicy.Facts(
                gateStatus, library.guide(), exercises, homework.assignments(), undone(homework), whom));
    }

    /** Only what is done once: what comes back is never done. */
    private static Map<ParticipantId, Integer> undone(CaseHomework homework) {
        return homework.assignments().stream()
                .filter(one -> one.isRunning() && !one.recurs() && one.isUndone())
                .collect(Collectors.toMap(CaseAssignment::participant, any -> 1, Integer::sum));
    }

    /**
     * An exercise a counselor could give next.
     *
     * @param step the title of its step of the guide
     * @param minutes how long it is expected to take, of the lighter version where that is proposed
     * @param lighter whether the lighter version is proposed
     * @param inPart whether a part of it would be left out now
     * @param reason why this one; it says the order of the guide and the open work only, never of parts or grounds
     * @param open how many exercises that are done once are still to be handed in, paused ones included
     */
    public record Suggestion(
            ParticipantId whom,
            String exercise,
            LocalizedText title,
            LocalizedText step,
            int minutes,
            boolean lighter,
            boolean inPart,
            Reason reason,
            int open) {

        /** How it relates to what was assigned before. */
        public enum Reason {
            /** Nothing of the guide was given yet. */
            BEGINNING,
            /** It waits in the queue already. */
            QUEUED,
            /** It comes in the step that was worked on last. */
            SAME_STEP,
            /** It comes in a later step. */
            NEXT_STEP,
            /** It comes in an earlier step and was not given yet. */
            EARLIER_STEP
        }
    }
}
