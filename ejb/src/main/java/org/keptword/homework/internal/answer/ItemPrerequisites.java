package org.keptword.homework.internal.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.cases.CaseFacts;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.form.Answers;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.Opening;
import org.keptword.homework.model.Response;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Disclosure;

/**
 * Items that stay closed until somebody has answered as they need it, such as the delivery of an apology until the other wants to
 * hear it. Closed is the beginning: no answer, another answer, one taken back, and one kept to oneself leave them closed. In an
 * individual case there is no partner to answer, and the gate of the case alone decides.
 */
@ApplicationScoped
public class ItemPrerequisites {

    @Inject
    Openings openings;

    @Inject
    Exercises exercises;

    /** Ids of the items of an exercise that wait for an answer now. */
    public Set<String> items(OwnAssignment assigned, ExerciseSheet sheet, Permit own) {
        List<ExerciseDefinition.Requirement> waits =
                inMode(sheet.requirements(), assigned.place().mode());
        if (waits.isEmpty()) {
            return Set.of();
        }
        Assignment assignment = assigned.assignment();
        return closed(waits, assignment.participantId(), openings.open(assignment.caseId(), own));
    }

    /** What waits in exercises a counselor is about to give: ids of items by exercise and participant. */
    public Map<String, Map<UUID, Set<String>>> items(
            Collection<ExerciseDefinition> exercises, CaseFacts facts, Permit permit) {
        List<ExerciseDefinition> waiting = exercises.stream()
                .filter(exercise ->
                        !inMode(exercise.requirements(), facts.mode()).isEmpty())
                .toList();
        if (waiting.isEmpty()) {
            return Map.of();
        }
        List<Opening> open = openings.open(facts.id().value(), permit);
        return waiting.stream()
                .collect(Collectors.toMap(
                        ExerciseDefinition::exercise,
                        exercise -> facts.participants().stream()
                                .map(one -> one.id().value())
                                .collect(Collectors.toMap(
                                        Function.identity(),
                                        one -> closed(inMode(exercise.requirements(), facts.mode()), one, open)))));
    }

    /** Takes note of what was handed in, where other items wait for it. */
    public void answered(Response response, String exercise, Answers answers, Instant now, Permit own) {
        List<ExerciseDefinition.Requirement> waits = exercises.waitingFor(exercise);
        if (waits.isEmpty()) {
            return;
        }
        List<Opening> said = openings.said(response.participantId(), exercise, own);
        for (ExerciseDefinition.Requirement wait : waits) {
            Opening opening = said.stream()
                    .filter(o -> o.isAbout(wait))
                    .findFirst()
                    .orElseGet(() -> {
                        Opening begun = new Opening(response, wait, now);
                        openings.add(begun);
                        return begun;
                    });
            opening.answer(response.disclosure() != Disclosure.SELF && says(answers.json(), wait), now);
        }
    }

    /** Takes note that an answer was taken back. */
    public void takenBack(Response response, String exercise, Instant now, Permit own) {
        openings.said(response.participantId(), exercise, own).forEach(opening -> opening.answer(false, now));
    }

    /** In an individual case there is no partner to wait for. */
    private static List<ExerciseDefinition.Requirement> inMode(
            List<ExerciseDefinition.Requirement> requirements, CaseMode mode) {
        return requirements.stream()
                .filter(wait -> wait.of() == ExerciseDefinition.Requirement.Of.SELF || mode == CaseMode.COUPLE)
                .toList();
    }

    private static Set<String> closed(
            List<ExerciseDefinition.Requirement> waits, UUID participant, List<Opening> open) {
        return waits.stream()
                .filter(wait -> open.stream().noneMatch(opening -> meets(opening, wait, participant)))
                .flatMap(wait -> wait.items().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean meets(Opening opening, ExerciseDefinition.Requirement wait, UUID participant) {
        boolean mine = opening.participantId().equals(participant);
        return opening.isAbout(wait) && mine == (wait.of() == ExerciseDefinition.Requirement.Of.SELF);
    }

    private static boolean says(JsonObject answers, ExerciseDefinition.Requirement wait) {
        return answers.entrySet().stream().anyMatch(entry -> {
            JsonValue value = entry.getValue();
            if (entry.getKey().equals(wait.item())) {
                return value instanceof JsonString said && said.getString().equals(wait.code());
            }
            return value instanceof JsonObject group && says(group, wait);
        });
    }
}
