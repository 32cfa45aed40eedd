package org.keptword.homework.assign;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.notes.NoteDrafts;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.internal.assign.AssignmentActs;
import org.keptword.homework.internal.assign.AssignmentContext;
import org.keptword.homework.internal.assign.AssignmentContextLoader;
import org.keptword.homework.internal.assign.AssignmentFactory;
import org.keptword.homework.internal.assign.Assignments;
import org.keptword.homework.model.Assignment;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Known;
import org.keptword.shared.NotFound;
import org.keptword.shared.Roles;

/**
 * Changes several assignments of a case in one act, and undoes what was just done. An assignment that cannot be changed stays as it is
 * and is named with the reason; the others are changed in the same transaction.
 */
@Stateless
@DenyAll
public class HomeworkChangeService {

    /** For how long assigning or a change of several can be undone. */
    public static final Duration UNDOABLE = Duration.ofSeconds(20);

    /** How many assignments of several cases are changed in one act. */
    public static final int MOST = 500;

    @Inject
    Guard guard;

    @Inject
    AssignmentContextLoader loader;

    @Inject
    AssignmentActs acts;

    @Inject
    AssignmentFactory assignmentFactory;

    @Inject
    Assignments assignments;

    @Inject
    GuideLibrary library;

    @Inject
    NoteDrafts notes;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Pauses, resumes, moves or withdraws several assignments. */
    @RolesAllowed(Roles.COUNSELOR)
    public ChangeAssignments.Outcome change(ChangeAssignments command) {
        Permit permit = guard.work(command.caseId());
        AssignmentContext context = loader.of(permit);
        AssignmentFactory.requireOpen(context);
        return change(command, context, permit);
    }

    private ChangeAssignments.Outcome change(ChangeAssignments command, AssignmentContext context, Permit permit) {
        if (command.act() == ChangeAssignments.Act.MOVE) {
            AssignmentActs.requireAhead(command.day(), context.today());
        }
        ChangeAssignments.Outcome outcome = each(
                chosen(command.ids(), context),
                context,
                permit,
                (assignment, of) -> acts.apply(command, assignment, of, permit));
        if (command.act() == ChangeAssignments.Act.WITHDRAW) {
            notes.discard(new NoteLocation("withdraw"), permit);
        }
        return outcome;
    }

    /**
     * Does the same in several cases, with at most {@link #MOST} assignments. Each case is opened for work, and each has an entry of the audit
     * log. What is in a case that is closed stays as it is, and so does what is in one that the person cannot work in any more.
     */
    @RolesAllowed(Roles.COUNSELOR)
    public List<ChangeAssignments.Outcome> changeInCases(List<ChangeAssignments> commands) {
        if (commands.stream().mapToInt(one -> one.ids().size()).sum() > MOST) {
            throw new DomainRefusal("refusal.homework.tooManySelected", MOST);
        }
        Map<CaseId, Permit> open = guard.workWherePossible(
                commands.stream().map(ChangeAssignments::caseId).toList());
        return commands.stream()
                .map(one -> Optional.ofNullable(open.get(one.caseId()))
                        .map(permit -> changeWhereOpen(one, permit))
                        .orElseGet(() -> outOfReach(one.ids().size())))
                .toList();
    }

    private ChangeAssignments.Outcome changeWhereOpen(ChangeAssignments command, Permit permit) {
        AssignmentContext context = loader.of(permit);
        return context.facts().open()
                ? change(command, context, permit)
                : closed(chosen(command.ids(), context), context, permit);
    }

    private ChangeAssignments.Outcome outOfReach(int assignments) {
        return new ChangeAssignments.Outcome(List.of(), List.of(), assignments, clock.instant());
    }

    private ChangeAssignments.Outcome closed(List<Assignment> chosen, AssignmentContext context, Permit permit) {
        return each(chosen, context, permit, (assignment, of) -> AssignmentFactory.requireOpen(of));
    }

    /**
     * Undoes what was changed in several cases, within {@link #UNDOABLE} of the last change. What can no longer be changed in one of them stays as it
     * is, as in {@link #changeInCases}.
     */
    @RolesAllowed(Roles.COUNSELOR)
    public List<ChangeAssignments.Outcome> undoInCases(List<ChangeAssignments.Undo> commands) {
        commands.stream()
                .map(ChangeAssignments.Undo::at)
                .max(Comparator.naturalOrder())
                .ifPresent(this::requireInTime);
        Map<CaseId, Permit> open = guard.workWherePossible(
                commands.stream().map(ChangeAssignments.Undo::caseId).toList());
        return commands.stream()
                .map(one -> Optional.ofNullable(open.get(one.caseId()))
                        .map(permit -> undoWhereOpen(one, permit))
                        .orElseGet(() -> outOfReach(one.changed().size())))
                .toList();
    }

    private ChangeAssignments.Outcome undoWhereOpen(ChangeAssignments.Undo command, Permit permit) {
        AssignmentContext context = loader.of(permit);
        return context.facts().open()
                ? undo(command, context, permit)
                : closed(chosen(command.ids(), context), context, permit);
    }

    /**
     * Undoes a pause, a resumption or a move, within {@link #UNDOABLE}. An assignment whose dates or state are no longer those that the
     * change left stays as it is.
     */
    @RolesAllowed(Roles.COUNSELOR)
    public ChangeAssignments.Outcome undo(ChangeAssignments.Undo command) {
        Permit permit = guard.work(command.caseId());
        AssignmentContext context = loader.of(permit);
        AssignmentFactory.requireOpen(context);
        requireInTime(command.at());
        return undo(command, context, permit);
    }

    private ChangeAssignments.Outcome undo(ChangeAssignments.Undo command, AssignmentContext context, Permit permit) {
        Map<UUID, ChangeAssignments.Changed> changed = command.changed().stream()
                .collect(Collectors.toMap(one -> one.before().assignment().value(), Function.identity()));
        return each(
                chosen(command.ids(), context),
                context,
                permit,
                (assignment, of) -> undo(command.act(), assignment, Known.in(changed, assignment.id()), of, permit));
    }

    /**
     * Undoes assigning, within {@link #UNDOABLE}: each assignment is withdrawn. One that the client has begun stays assigned.
     *
     * @param idempotencyKey the key it was assigned with
     * @param reason what the list of withdrawn exercises says
     */
    @RolesAllowed(Roles.COUNSELOR)
    public ChangeAssignments.Outcome undoAssigning(CaseId id, UUID idempotencyKey, String reason) {
        Permit permit = guard.work(id);
        List<Assignment> assigned = assignmentFactory.before(idempotencyKey, permit);
        if (assigned.isEmpty()) {
            throw new NotFound();
        }
        assigned.forEach(one -> requireInTime(one.assignedAt()));
        Set<UUID> begun =
                assignments.begun(assigned.stream().map(Assignment::id).toList(), permit);
        return each(assigned, loader.of(permit), permit, (assignment, context) -> {
            if (begun.contains(assignment.id())) {
                throw new DomainRefusal("refusal.homework.begun");
            }
            acts.withdraw(assignment, reason, permit);
        });
    }

    private void requireInTime(Instant done) {
        if (done.plus(UNDOABLE).isBefore(clock.instant())) {
            throw new DomainRefusal("refusal.homework.tooLateToUndoAssigning");
        }
    }

    private void undo(
            ChangeAssignments.Act act,
            Assignment assignment,
            ChangeAssignments.Changed change,
            AssignmentContext context,
            Permit permit) {
        if (!planned(assignment).equals(change.after())) {
            throw new DomainRefusal("refusal.homework.changedSince");
        }
        switch (act) {
            case PAUSE -> acts.resume(assignment, context, permit);
            case RESUME -> assignment.pause();
            case MOVE -> assignment.replan(change.before());
            case WITHDRAW -> throw new IllegalArgumentException("A withdrawal is not undone");
        }
    }

    /** Does the same with each; what is refused is kept. The changes are one entry of the audit log. */
    private ChangeAssignments.Outcome each(
            List<Assignment> all,
            AssignmentContext context,
            Permit permit,
            BiConsumer<Assignment, AssignmentContext> change) {
        List<ChangeAssignments.Changed> changed = new ArrayList<>();
        List<ChangeAssignments.Kept> kept = new ArrayList<>();
        for (Assignment assignment : all) {
            PlannedDates before = planned(assignment);
            Optional<DomainRefusal> refused = refused(assignment, context, change);
            if (refused.isEmpty()) {
                changed.add(new ChangeAssignments.Changed(before, planned(assignment)));
            } else {
                kept.add(kept(assignment, context, refused.get()));
            }
        }
        if (!changed.isEmpty()) {
            auditLog.record(
                    permit.actor(),
                    permit.entry(
                            AuditAction.CHANGE,
                            AuditedObject.ASSIGNMENT,
                            changed.stream()
                                    .map(one -> one.before().assignment().value())
                                    .toList(),
                            null));
        }
        return new ChangeAssignments.Outcome(changed, kept, 0, clock.instant());
    }

    private static PlannedDates planned(Assignment of) {
        return new PlannedDates(
                of.assignmentId(),
                of.dueOn().orElse(null),
                of.beforeSession().orElse(null),
                of.passed(),
                of.recurrence().until(),
                of.state() == Assignment.State.PAUSED);
    }

    private static Optional<DomainRefusal> refused(
            Assignment assignment, AssignmentContext context, BiConsumer<Assignment, AssignmentContext> change) {
        try {
            change.accept(assignment, context);
            return Optional.empty();
        } catch (DomainRefusal why) {
            return Optional.of(why);
        }
    }

    private ChangeAssignments.Kept kept(Assignment assignment, AssignmentContext context, DomainRefusal why) {
        LocalizedText title = library.byId(new ExerciseVersionId(assignment.exerciseVersion()))
                .title();
        String name = context.facts().participant(assignment.participant()).name();
        return new ChangeAssignments.Kept(assignment.assignmentId(), name, title, why.key(), why.args());
    }

    /** The assignments of these ids, in the order of the case. One that is not of this case is not found. */
    private static List<Assignment> chosen(List<AssignmentId> ids, AssignmentContext context) {
        List<Assignment> chosen = context.assignments().stream()
                .filter(one -> ids.contains(one.assignmentId()))
                .toList();
        if (chosen.size() < ids.size()) {
            throw new NotFound();
        }
        return chosen;
    }
}
