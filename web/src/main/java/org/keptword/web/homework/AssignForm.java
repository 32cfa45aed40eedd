package org.keptword.web.homework;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.keptword.homework.assign.AssignExercises;
import org.keptword.homework.assign.AssignmentPreview;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.PreviewAssignment;
import org.keptword.homework.assign.Recurrence;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.SessionId;

/** What the counselor is about to assign, while the page is open. It begins with what is proposed, and holds only what is ticked. */
public class AssignForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What a ticked box is sent as: {@code <exercise> <participant>}. */
    static final String PICK = "pick";

    private final UUID idempotencyKey = Ids.newId();
    private final Map<String, Choice> choices = new LinkedHashMap<>();

    /** How often the exercises come back that are not done once. */
    private final Map<String, Recurrence.Kind> recurring = new HashMap<>();

    private final boolean couple;
    private LocalDate due;

    AssignForm(AssignmentPreview plan) {
        couple = plan.recipients().size() > 1;
        due = plan.dueOn();
        learn(plan);
        for (AssignmentPreview.Row row : plan.rows()) {
            if (row.cells().stream().anyMatch(cell -> cell.placement() != AssignmentRequest.Placement.NOT)) {
                choices.put(row.exercise(), new Choice(row));
            }
        }
    }

    /** Learns how often the exercises of a plan come back. */
    final void learn(AssignmentPreview plan) {
        for (AssignmentPreview.Row row : plan.rows()) {
            Recurrence.Kind usual = Recurrence.Kind.valueOf(row.recurs().name());
            if (usual != Recurrence.Kind.NEVER) {
                recurring.put(row.exercise(), usual);
            }
        }
    }

    private static Map<String, List<UUID>> picked(Sent sent) {
        Map<String, List<UUID>> picked = new LinkedHashMap<>();
        for (String pick : sent.all(PICK)) {
            String[] words = pick.split(" ", 2);
            UUID to = Ids.parse(words[words.length - 1]).orElseThrow(NotFound::new);
            picked.computeIfAbsent(words[0], exercise -> new ArrayList<>()).add(to);
        }
        return picked;
    }

    /**
     * The inputs that have to be sent with what is ticked: all of an exercise, or none where it was ticked without a script, which shows
     * its options only then.
     */
    List<String> expected(Sent sent) {
        List<String> expected = new ArrayList<>();
        picked(sent).forEach((exercise, to) -> {
            List<String> names =
                    new ArrayList<>(List.of("recurs." + exercise, "until." + exercise, "words." + exercise));
            for (UUID one : to) {
                names.add("place." + exercise + "." + one);
                if (couple) {
                    names.add("words." + exercise + "." + one);
                }
            }
            if (names.stream().anyMatch(sent::has)) {
                expected.addAll(names);
            }
        });
        return expected;
    }

    /** Takes over what was sent; what is not ticked is not chosen. */
    void take(Sent sent) {
        Map<String, List<UUID>> picked = picked(sent);
        Map<String, Choice> chosen = new LinkedHashMap<>();
        picked.forEach((exercise, to) -> chosen.put(exercise, new Choice(exercise, sent, usual(exercise), to)));
        choices.clear();
        choices.putAll(chosen);
    }

    /** Refuses what was sent and taken over, but cannot be assigned: a day that is none. */
    void requireDays(Sent sent) {
        choices.values().forEach(choice -> choice.requireDay(sent));
    }

    PreviewAssignment question(CaseId id, PreviewAssignment.Scope scope) {
        return new PreviewAssignment(id, scope, due, Optional.of(requests(Choice::preview)));
    }

    /** The command: meant for the next session when it is planned for its day. */
    AssignExercises command(CaseId id, Optional<SessionLine> next, ZoneId zone) {
        Optional<SessionId> before =
                next.filter(session -> isOn(session, due, zone)).map(SessionLine::id);
        return new AssignExercises(idempotencyKey, id, due, before, requests(Choice::requests));
    }

    static boolean isOn(SessionLine session, LocalDate day, ZoneId zone) {
        return LocalDate.ofInstant(session.startsAt(), zone).equals(day);
    }

    private List<AssignmentRequest> requests(Function<Choice, List<AssignmentRequest>> of) {
        return choices.values().stream()
                .flatMap(choice -> of.apply(choice).stream())
                .toList();
    }

    /** The choice for an exercise; empty where it is not ticked. */
    Optional<Choice> choice(String exercise) {
        return Optional.ofNullable(choices.get(exercise));
    }

    /** How often an exercise comes back unless the counselor chooses otherwise. */
    Recurrence.Kind usual(String exercise) {
        return recurring.getOrDefault(exercise, Recurrence.Kind.NEVER);
    }

    /** The key it is assigned with. */
    UUID key() {
        return idempotencyKey;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }
}
