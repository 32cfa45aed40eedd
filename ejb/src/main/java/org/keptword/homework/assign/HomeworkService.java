package org.keptword.homework.assign;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.notes.NoteDrafts;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideLibrary;
import org.keptword.homework.internal.DueDay;
import org.keptword.homework.internal.assign.AssignmentActs;
import org.keptword.homework.internal.assign.AssignmentContext;
import org.keptword.homework.internal.assign.AssignmentContextLoader;
import org.keptword.homework.internal.assign.AssignmentFactory;
import org.keptword.homework.internal.assign.AssignmentPlanner;
import org.keptword.homework.internal.assign.Assignments;
import org.keptword.homework.internal.assign.CaseOverviewLoader;
import org.keptword.homework.internal.assign.HomeworkLists;
import org.keptword.homework.model.Assignment;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.SessionId;

/**
 * Gives exercises and looks after what was given. A supervisor reads.
 *
 * <p>Queued work opens by itself when the counselor has reviewed a response of the same phase and the client has fewer than two
 * left of it; the counselor opens any queued one by {@link #open} at any time.
 */
@Stateless
@DenyAll
public class HomeworkService {

    @Inject
    Guard guard;

    @Inject
    AssignmentContextLoader loader;

    @Inject
    CaseOverviewLoader caseOverviewLoader;

    @Inject
    AssignmentPlanner assignmentPlanner;

    @Inject
    AssignmentFactory assignmentFactory;

    @Inject
    AssignmentActs acts;

    @Inject
    HomeworkLists lists;

    @Inject
    Assignments assignments;

    @Inject
    Sessions sessions;

    @Inject
    GuideLibrary library;

    @Inject
    NoteDrafts notes;

    @Inject
    Clock clock;

    /** The overview of a case. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public CaseOverview caseWork(CaseId id) {
        Permit permit = guard.read(id);
        CaseOverview work = caseOverviewLoader.of(loader.of(permit), permit);
        guard.record(permit, AuditAction.READ, AuditedObject.CASE, id);
        return work;
    }

    /** What assigning would give, beside the overview of the case. Nothing is written. */
    @RolesAllowed(Roles.COUNSELOR)
    @Reads
    public AssignmentPreview plan(PreviewAssignment question) {
        Permit permit = guard.work(question.caseId());
        AssignmentPreview plan = assignmentPlanner.plan(question, loader.of(permit), next(permit), permit);
        guard.record(permit, AuditAction.READ, AuditedObject.CASE, question.caseId());
        return plan;
    }

    /**
     * The homework of a case, with the latest of what was answered.
     *
     * @param earlier the last one of the page before, for older work that is over
     */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public HomeworkList homework(CaseId id, Optional<AssignmentId> earlier) {
        return list(id, earlier, false);
    }

    /** The same with everything that was answered. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public HomeworkList homeworkWithAllAnswered(CaseId id) {
        return list(id, Optional.empty(), true);
    }

    private HomeworkList list(CaseId id, Optional<AssignmentId> earlier, boolean allAnswered) {
        Permit permit = guard.read(id);
        HomeworkList list = lists.of(permit, earlier, allAnswered);
        guard.recordList(
                permit,
                AuditedObject.ASSIGNMENT,
                list.all().map(line -> line.id().value()).toList());
        return list;
    }

    /** Gives exercises to one or both participants, all of them or none. The same attempt again gives nothing more. */
    @RolesAllowed(Roles.COUNSELOR)
    public AssignExercises.Outcome assign(AssignExercises command) {
        Permit permit = guard.work(command.caseId());
        List<Assignment> before = assignmentFactory.before(command.idempotencyKey(), permit);
        if (!before.isEmpty()) {
            return AssignmentFactory.outcome(before);
        }
        DueDay due = due(command, permit);
        AssignmentContext context = loader.of(permit);
        AssignExercises.Outcome outcome =
                assignmentFactory.give(command.idempotencyKey(), command.requests(), due, context, permit);
        command.requests().stream()
                .filter(request -> request.instructions() != null)
                .forEach(request -> discardNotes(request, context, permit));
        return outcome;
    }

    /**
     * Ends the notes of instructions that were used: those for the one who got the exercise, and those for both partners where they were not
     * replaced by words for this one alone. What nobody got yet stays to be typed on.
     */
    private void discardNotes(AssignmentRequest request, AssignmentContext context, Permit permit) {
        String place = "assign." + request.exercise();
        PartnerSlot slot = context.facts().participant(request.to()).slot();
        if (!request.forOneAlone()) {
            notes.discardField(new NoteLocation(place), permit);
        }
        notes.discardField(new NoteLocation(place + "." + slot.name().toLowerCase(Locale.ROOT)), permit);
    }

    /** Moves the day work is planned for; of work that comes back until a day, that day. What is handed in needs no other day. */
    @RolesAllowed(Roles.COUNSELOR)
    public void extend(AssignmentId id, LocalDate day) {
        AssignmentActs.requireAhead(day, caseloadToday());
        change(id, (assignment, context, permit) -> acts.move(assignment, day, context));
    }

    /** Stops work for now. */
    @RolesAllowed(Roles.COUNSELOR)
    public void pause(AssignmentId id) {
        change(id, (assignment, context, permit) -> assignment.pause());
    }

    /** Goes on with paused work, with what the gate leaves of it now. */
    @RolesAllowed(Roles.COUNSELOR)
    public void resume(AssignmentId id) {
        change(id, acts::resume);
    }

    /** Takes work away for good. The reason is the counselor's and required. */
    @RolesAllowed(Roles.COUNSELOR)
    public void withdraw(AssignmentId id, String reason) {
        change(id, (assignment, context, permit) -> acts.withdraw(assignment, reason, permit));
    }

    /** Changes to the lighter version; what was written of the rest stays as it is. */
    @RolesAllowed(Roles.COUNSELOR)
    public void lighten(AssignmentId id) {
        change(id, (assignment, context, permit) -> {
            ExerciseDefinition exercise = library.byId(new ExerciseVersionId(assignment.exerciseVersion()));
            AssignmentActs.requireToDo(assignment, context);
            if (!exercise.hasLighterVersion() || assignment.isLighter()) {
                throw new DomainRefusal("refusal.homework.noLighterVersion");
            }
            assignment.lighten(exercise.minutes(true));
        });
    }

    /** Opens queued work, with what the gate leaves of it now, planned for the next session's day or a week from now. */
    @RolesAllowed(Roles.COUNSELOR)
    public void open(AssignmentId id) {
        change(id, (assignment, context, permit) -> {
            assignmentFactory.letBegin(assignment, context, permit);
            assignmentFactory.open(assignment, clock.instant());
            DueDay due = DueDay.of(next(permit), permit.actor().zone(), context.today());
            assignment.planFor(due.day(), due.session());
        });
    }

    /** Moves queued work before the one in front of it in the participant's queue. False when it is first already and stays so. */
    @RolesAllowed(Roles.COUNSELOR)
    public boolean moveUp(AssignmentId id) {
        AtomicBoolean moved = new AtomicBoolean();
        change(id, (assignment, context, permit) -> {
            List<Assignment> queue = assignments.queue(assignment.participant(), permit);
            int at = queue.indexOf(assignment);
            if (at < 0) {
                throw new DomainRefusal("refusal.homework.notQueued");
            }
            if (at > 0) {
                Assignment other = queue.get(at - 1);
                int place = other.place();
                other.moveTo(assignment.place());
                assignment.moveTo(place);
                moved.set(true);
            }
        });
        return moved.get();
    }

    /** One change of one assignment. */
    @FunctionalInterface
    private interface Change {
        void of(Assignment assignment, AssignmentContext context, Permit permit);
    }

    private void change(AssignmentId id, Change change) {
        CaseId owner = assignments.caseOf(id, guard.caseload()).map(CaseId::new).orElseThrow(NotFound::new);
        Permit permit = guard.work(owner);
        AssignmentContext context = loader.of(permit);
        AssignmentFactory.requireOpen(context);
        Assignment assignment = assignments.find(id, permit).orElseThrow(NotFound::new);
        change.of(assignment, context, permit);
        guard.record(permit, AuditAction.CHANGE, AuditedObject.ASSIGNMENT, id, assignment.participantId());
    }

    private DueDay due(AssignExercises command, Permit permit) {
        LocalDate today = loader.today(permit);
        Optional<SessionLine> next = next(permit);
        if (command.dueOn() == null) {
            return DueDay.of(next, permit.actor().zone(), today);
        }
        AssignmentActs.requireAhead(command.dueOn(), today);
        UUID session = command.before().map(SessionId::value).orElse(null);
        if (session != null && next.filter(s -> s.id().value().equals(session)).isEmpty()) {
            throw new NotFound();
        }
        return new DueDay(command.dueOn(), session);
    }

    private Optional<SessionLine> next(Permit permit) {
        return sessions.next(permit, clock.instant());
    }

    private LocalDate caseloadToday() {
        return loader.today(guard.caseload());
    }
}
