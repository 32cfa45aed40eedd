package org.keptword.homework.internal.assign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseEvent;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideLibrary;
import org.keptword.homework.internal.answer.ContactReports;
import org.keptword.homework.model.Assignment;

/** Pauses what is open when a case is closed, and resumes it when closing the case is undone. */
@ApplicationScoped
public class ClosingReactions {

    @Inject
    Guard guard;

    @Inject
    AssignmentContextLoader loader;

    @Inject
    GuideLibrary library;

    @Inject
    Clock clock;

    /** Pauses every open exercise that is still to be done. What was begun stays readable, and can be handed in as a note. */
    void closed(@Observes CaseEvent.Closed closed) {
        Permit permit = guard.work(closed.caseId());
        AssignmentContext context = loader.of(permit);
        context.assignments().stream()
                .filter(a -> a.isOpen() && !ContactReports.OF_ANY_TIME.contains(a.exercise()))
                .filter(a -> context.tally(a).isToDo(a))
                .forEach(a -> {
                    a.pauseByClosing(closed.at());
                    record(a, permit);
                });
    }

    /** Resumes what closing the case had paused, unchanged. What could not be resumed unchanged by today's rules stays paused. */
    void undone(@Observes CaseEvent.ClosingUndone undone) {
        Permit permit = guard.work(undone.caseId());
        AssignmentContext context = loader.of(permit);
        context.assignments().stream()
                .filter(a -> a.isPausedByClosing(undone.closedAt()))
                .forEach(a -> {
                    if (isResumable(a, context)) {
                        a.resume(clock.instant());
                        record(a, permit);
                    } else {
                        undone.remaining().add(CaseEvent.ClosingUndone.Remaining.EXERCISES);
                    }
                });
    }

    private boolean isResumable(Assignment paused, AssignmentContext context) {
        if (context.obstacle(context.facts().participant(paused.participant())).isPresent()) {
            return false;
        }
        AssignPolicy.Verdict verdict =
                context.weighAgain(library.byId(new ExerciseVersionId(paused.exerciseVersion())), paused);
        return verdict.isAssignable() && paused.leftOut().containsAll(verdict.leftOut());
    }

    private void record(Assignment changed, Permit permit) {
        guard.record(
                permit, AuditAction.CHANGE, AuditedObject.ASSIGNMENT, changed.assignmentId(), changed.participantId());
    }
}
