package org.keptword.web.homework;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.keptword.sessions.SessionLine;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.SessionId;

/** What the counselor is about to assign, while the page is open. It begins with what is proposed. */
public class AssignForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID idempotencyKey = Ids.newId();
    private final int shape;
    private final Map<String, Choice> choices = new LinkedHashMap<>();
    private LocalDate due;

    AssignForm(AssignmentPreview plan) {
        shape = shape(plan);
        due = plan.dueOn();
        plan.rows().forEach(row -> choices.put(row.exercise(), new Choice(row)));
    }

    /** Whether a plan offers what this form was made for: the same exercises to the same participants, whether or not each can be given now. */
    boolean fits(AssignmentPreview plan) {
        return shape == shape(plan);
    }

    private static int shape(AssignmentPreview plan) {
        StringBuilder shape = new StringBuilder();
        plan.recipients().forEach(to -> shape.append(to.id()));
        plan.rows().forEach(row -> {
            shape.append(row.exercise());
            row.cells().forEach(cell -> shape.append(cell.to()));
        });
        return shape.toString().hashCode();
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

    public Map<String, Choice> getChoices() {
        return choices;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }
}
