package org.keptword.homework.answer;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.homework.HomeworkEvent;
import org.keptword.homework.internal.OffScreenRepository;
import org.keptword.homework.internal.answer.ExerciseViewAssembler;
import org.keptword.homework.internal.answer.OwnAssignments;
import org.keptword.homework.internal.review.Reviews;
import org.keptword.homework.model.OffScreen;
import org.keptword.homework.model.Response;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.Roles;

/**
 * Handed-in work its author keeps off the own screen, where somebody else may look. From then on no page, no download and no address of
 * the author knows of it; the counselor reads it as before. It comes back by the counselor together with its author, never by the
 * screen it is kept off.
 */
@Stateless
@DenyAll
public class OffScreenService {

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    ExerciseViewAssembler assembler;

    @Inject
    OwnAssignments assignments;

    @Inject
    Reviews reviews;

    @Inject
    OffScreenRepository repository;

    @Inject
    Event<HomeworkEvent.ResponseKeptOffScreen> keptOff;

    @Inject
    Clock clock;

    /** Keeps a response off the screen. What is not handed in, and what nobody else may read, cannot be: there would be no way to bring it back. */
    @RolesAllowed(Roles.CLIENT)
    public void keepOff(AssignmentId assignment, Optional<LocalDate> entry, PersonId person) {
        Permit own = guard.own().shownTo(person);
        locks.lockInPractice(Lock.ASSIGNMENT, own, assignment.value());
        Response response = assembler.open(assignment, entry, own).response().orElseThrow(NotFound::new);
        if (response.revisions() == 0 || response.stateSeenByAuthor(clock.instant()) == Response.State.DRAFT) {
            throw new DomainRefusal("refusal.portal.offScreenDraft");
        }
        if (response.disclosure() == Disclosure.SELF) {
            throw new DomainRefusal("refusal.portal.offScreenKept");
        }
        CaseId of = response.ofCase();
        guard.record(own, AuditAction.CHANGE, AuditedObject.OFF_SCREEN, response.responseId());
        keptOff.fire(new HomeworkEvent.ResponseKeptOffScreen(of, response.participant(), response.responseId()));
        repository.add(new OffScreen(response, clock.instant()), of, own);
    }

    /**
     * Brings a response back to its author's pages.
     *
     * @param together whether author and counselor do this together; refused otherwise
     */
    @RolesAllowed(Roles.COUNSELOR)
    public void showAgain(ResponseId response, boolean together) {
        Permit permit = guard.work(
                reviews.caseOf(response, guard.caseload()).map(CaseId::new).orElseThrow(NotFound::new));
        if (!together) {
            throw new DomainRefusal("refusal.review.notTogether");
        }
        OffScreen off =
                repository.of(response, permit).orElseThrow(() -> new DomainRefusal("refusal.review.onScreenAlready"));
        off.undo(permit.actor().requirePersonValue(), clock.instant());
        guard.record(permit, AuditAction.CHANGE, AuditedObject.OFF_SCREEN, response, off.participantId());
    }
}
