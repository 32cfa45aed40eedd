package org.keptword.homework.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.guide.Requirement;
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
public class Awaited {

    @Inject
    Openings openings;

    @Inject
    Exercises exercises;

    /** Ids of the items of an exercise that wait for an answer now. */
    public Set<String> items(Given given, ExerciseSheet sheet, Permit own) {
        List<Requirement> waits = sheet.requirements().stream()
                .filter(wait -> wait.of() == Requirement.Of.SELF || given.mode() == CaseMode.COUPLE)
                .toList();
        if (waits.isEmpty()) {
            return Set.of();
        }
        Assignment assignment = given.assignment();
        List<Opening> open = openings.open(assignment.caseId(), own);
        return waits.stream()
                .filter(wait -> open.stream().noneMatch(opening -> meets(opening, wait, assignment)))
                .flatMap(wait -> wait.items().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Takes note of what was handed in, where other items wait for it. */
    public void answered(Response response, String exercise, Answers answers, Instant now, Permit own) {
        List<Requirement> waits = exercises.waitingFor(exercise);
        if (waits.isEmpty()) {
            return;
        }
        List<Opening> said = openings.said(response.participantId(), exercise, own);
        for (Requirement wait : waits) {
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

    private static boolean meets(Opening opening, Requirement wait, Assignment assignment) {
        boolean mine = opening.participantId().equals(assignment.participantId());
        return opening.isAbout(wait) && mine == (wait.of() == Requirement.Of.SELF);
    }

    private static boolean says(JsonObject answers, Requirement wait) {
        return answers.entrySet().stream().anyMatch(entry -> {
            JsonValue value = entry.getValue();
            if (entry.getKey().equals(wait.item())) {
                return value instanceof JsonString said && said.getString().equals(wait.code());
            }
            return value instanceof JsonObject group && says(group, wait);
        });
    }
}
