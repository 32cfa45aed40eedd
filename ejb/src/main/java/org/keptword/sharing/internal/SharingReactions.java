package org.keptword.sharing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.keptword.access.CurrentActor;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseEvent;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.homework.HomeworkEvent;
import org.keptword.promises.PromiseHidden;
import org.keptword.shared.CaseId;
import org.keptword.shared.Role;
import org.keptword.sharing.ShareKind;
import org.keptword.sharing.ShareState;
import org.keptword.sharing.model.ShareExchange;

/**
 * What sharing does when something else happened, in its transaction: what was shown rests when joint work closes or somebody takes the
 * agreement back, and ends when its
 * author narrows or takes back the response it comes from. Some of these transactions are a client's, who reaches the own rows alone.
 */
@ApplicationScoped
public class SharingReactions {

    @Inject
    CurrentActor current;

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    ShareActs acts;

    @Inject
    ShareRepository repository;

    @Inject
    ShareEligibility eligibility;

    @Inject
    Clock clock;

    void contactChanged(@Observes CaseEvent.ContactStateChanged changed) {
        if (!changed.open()) {
            rest(changed.caseId());
        }
    }

    void screeningChanged(@Observes CaseEvent.ScreeningChanged changed) {
        if (!changed.open()) {
            rest(changed.caseId());
        }
    }

    /** The counselor picked the moment at which what was held closes for clients. */
    void paused(@Observes CaseEvent.JointWorkPaused paused) {
        rest(paused.caseId());
    }

    /** Sealed texts that were not opened go back unread: neither can be opened any more, and each can be asked about anew. */
    void participantChanged(@Observes CaseEvent.ParticipantStateChanged changed) {
        if (changed.state() == ParticipantState.PAUSED || changed.state() == ParticipantState.LEFT) {
            Permit permit = permit(changed.caseId());
            locks.lockCases(Lock.SHARING, permit);
            repository.ofCase(permit).stream()
                    .filter(row -> row.exchange() != null && row.isLive() && !row.isShown())
                    .toList()
                    .forEach(row -> {
                        end(row, permit);
                        ShareExchange exchange = row.exchange();
                        if (exchange != null && !exchange.hasEnded()) {
                            exchange.end(clock.instant());
                        }
                    });
        }
        if (!changed.open()) {
            rest(changed.caseId());
        }
    }

    /** Nobody is told why it rests. */
    void consentWithdrawn(@Observes CaseEvent.ConsentWithdrawn withdrawn) {
        rest(withdrawn.caseId());
    }

    /** What was shown does not come back by itself when the case is taken up again. */
    void caseClosed(@Observes CaseEvent.Closed closed) {
        rest(closed.caseId(), closed.at());
    }

    /** Shows again what rests since the case was closed, if it could be shown now; otherwise it rests until the counselor shows it again. */
    void closingUndone(@Observes CaseEvent.ClosingUndone undone) {
        Permit permit = guard.work(undone.caseId());
        locks.lockCases(Lock.SHARING, permit);
        repository
                .room(undone.caseId(), permit)
                .filter(room -> room.restsSince(undone.closedAt()))
                .ifPresent(room -> {
                    if (eligibility
                            .obstacleToShowingAgain(repository.shown(permit), permit)
                            .isEmpty()) {
                        room.showAgain(permit.actor().requirePersonValue(), clock.instant());
                        guard.record(permit, AuditAction.CHANGE, AuditedObject.SHARE_REST, undone.caseId());
                    } else {
                        undone.remaining().add(CaseEvent.ClosingUndone.Remaining.SHARED_TEXTS);
                    }
                });
    }

    void narrowed(@Observes HomeworkEvent.ResponseNarrowed work) {
        lapse(work.response().value());
    }

    /** What its author will not have on the own screen does not stay on the partner's. */
    void keptOff(@Observes HomeworkEvent.ResponseKeptOffScreen work) {
        lapse(work.response().value());
    }

    void takenBack(@Observes HomeworkEvent.ResponseTakenBack work) {
        lapse(work.response().value());
    }

    /** Of a promise its owner hid or ended, only the owner's words can be taken away here; what was noticed of it is shown no more. */
    void hidden(@Observes PromiseHidden promise) {
        Permit permit = permit(promise.caseId());
        locks.lockCases(Lock.SHARING, permit);
        repository.live(ShareKind.PROMISE, promise.promise().value(), permit).forEach(row -> end(row, permit));
    }

    private void lapse(UUID response) {
        Permit own = guard.own();
        locks.lockCases(Lock.SHARING, own);
        repository.live(ShareKind.WORK, response, own).forEach(row -> end(row, own));
    }

    private void end(ShareRepository.Row row, Permit permit) {
        Instant now = clock.instant();
        UUID by = permit.actor().requirePersonValue();
        boolean shown = row.isShown();
        if (permit.reach() == Permit.Reach.OWN) {
            row.share().lapse(by, now);
        } else if (row.share().state() == ShareState.SHARED) {
            row.share().stop(by, now);
        } else {
            row.share().withdraw(by, now);
        }
        if (shown && row.exchange() != null) {
            row.exchange().end(now);
        }
        acts.record(row.share(), permit);
    }

    /** Where nothing is shown there is nothing to rest; a client cannot know that of the other's texts. */
    private void rest(CaseId id) {
        rest(id, clock.instant());
    }

    private void rest(CaseId id, Instant at) {
        Permit permit = permit(id);
        locks.lockCases(Lock.SHARING, permit);
        boolean nothing = permit.reach() == Permit.Reach.CASE
                && repository.ofCase(permit).stream().noneMatch(ShareRepository.Row::isShown);
        if (nothing) {
            return;
        }
        repository.room(id, permit).ifPresent(room -> room.rest(permit.actor().requirePersonValue(), at));
    }

    private Permit permit(CaseId id) {
        return current.get().role() == Role.CLIENT ? guard.own() : guard.read(id);
    }
}
