package org.keptword.homework.internal.assign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.cases.notes.NoteDrafts;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.homework.HomeworkEvent;
import org.keptword.homework.assign.ChangeAssignments;
import org.keptword.homework.assign.HomeworkList;
import org.keptword.homework.model.Assignment;
import org.keptword.shared.DomainRefusal;
import org.keptword.vault.Vault;

/** The acts on assignments that exist, for one of them or for several. Each refuses before it changes anything. */
@ApplicationScoped
public class AssignmentActs {

    /** The longest reason, in UTF-16 code units. */
    public static final int LONGEST_REASON = 1000;

    @Inject
    AssignmentFactory assignmentFactory;

    @Inject
    NoteDrafts notes;

    @Inject
    Event<HomeworkEvent.AssignmentWithdrawn> withdrawn;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Does with one assignment what was chosen for several. What is queued has no date yet and is not paused. */
    public void apply(ChangeAssignments command, Assignment to, AssignmentContext context, Permit permit) {
        switch (command.act()) {
            case PAUSE -> {
                requireBegun(to, "refusal.homework.queuedNotPaused");
                if (to.state() == Assignment.State.PAUSED) {
                    throw new DomainRefusal("refusal.homework.pausedAlready");
                }
                to.pause();
            }
            case RESUME -> resume(to, context, permit);
            case MOVE -> {
                requireBegun(to, "refusal.homework.queued");
                move(to, command.day(), context);
            }
            case WITHDRAW -> withdraw(to, command.reason(), permit);
        }
    }

    /** Moves the due date; of a recurring assignment with a last day, that day. */
    public void move(Assignment assignment, @Nullable LocalDate day, AssignmentContext context) {
        requireAhead(day, context.today());
        LocalDate later = Objects.requireNonNull(day);
        requireToDo(assignment, context);
        if (assignment.recurrence().until() != null) {
            assignment.prolong(later);
        } else {
            assignment.postpone(later, context.today());
        }
    }

    /** Continues a paused assignment, with what the gate leaves of it now. */
    public void resume(Assignment assignment, AssignmentContext context, Permit permit) {
        assignment.requirePaused();
        assignmentFactory.letBegin(assignment, context, permit);
        assignment.resume(clock.instant());
    }

    /** Withdraws for good, with a reason; what the client wrote stays with the client. */
    public void withdraw(Assignment assignment, @Nullable String reason, Permit permit) {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new DomainRefusal("refusal.homework.reasonTooLong", LONGEST_REASON);
        }
        assignment.withdraw(Objects.requireNonNullElse(reason, ""), vault);
        notes.discard(NoteLocation.of("withdraw", assignment.assignmentId()), permit);
        withdrawn.fire(new HomeworkEvent.AssignmentWithdrawn(
                permit.ofCase(), assignment.participant(), assignment.assignmentId()));
    }

    /** Refuses what was submitted and is done once: nothing changes while it is being reviewed. */
    public static void requireToDo(Assignment assignment, AssignmentContext context) {
        HomeworkList.AssignmentState state = context.tally(assignment).state(assignment);
        if (!assignment.recurrence().comesBack()
                && (state == HomeworkList.AssignmentState.HANDED_IN
                        || state == HomeworkList.AssignmentState.REVIEWED)) {
            throw new DomainRefusal("refusal.homework.handedIn");
        }
    }

    /** Refuses a day that is missing or in the past. */
    public static void requireAhead(@Nullable LocalDate day, LocalDate today) {
        if (day == null || day.isBefore(today)) {
            throw new DomainRefusal("refusal.homework.dayPassed");
        }
    }

    private static void requireBegun(Assignment assignment, String refusal) {
        if (assignment.state() == Assignment.State.QUEUED) {
            throw new DomainRefusal(refusal);
        }
    }
}
