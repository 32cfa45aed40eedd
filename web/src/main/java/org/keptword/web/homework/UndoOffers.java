package org.keptword.web.homework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.homework.assign.ChangeAssignments;
import org.keptword.homework.assign.HomeworkChangeService;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;

/** The last act of a session on homework that can be undone: ids and dates, never a client's words. */
@RequestScoped
class UndoOffers {

    private static final String KEY = UndoOffers.class.getName();

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    /** Offers to undo what was assigned with a key. */
    void assigned(CaseId id, UUID key) {
        offer(id, key, null, List.of(), clock.instant());
    }

    /** Offers to undo a change of several. What cannot be undone withdraws the offer before it. */
    void changed(CaseId id, ChangeAssignments.Act act, ChangeAssignments.Outcome outcome) {
        if (act != ChangeAssignments.Act.WITHDRAW && !outcome.changed().isEmpty()) {
            offer(id, null, act, outcome.changed(), outcome.at());
        } else {
            forget(id);
        }
    }

    /** Withdraws the offer of a case: another act came after the one it undoes. */
    void forget(CaseId id) {
        last().filter(offer -> offer.caseId().equals(id.value()))
                .ifPresent(offer -> request.getSession().removeAttribute(KEY));
    }

    private void offer(
            CaseId id, UUID key, ChangeAssignments.Act act, List<ChangeAssignments.Changed> changed, Instant at) {
        request.getSession()
                .setAttribute(
                        KEY,
                        new UndoOffer(
                                Ids.newId(),
                                id.value(),
                                key,
                                act,
                                changed,
                                at,
                                at.plus(HomeworkChangeService.UNDOABLE)));
    }

    /** The offer for a case; empty once its time is over. */
    Optional<UndoOffer> of(CaseId id) {
        return last().filter(offer -> isOpen(offer, id));
    }

    /** Takes the offer a button names; empty once its time is over. */
    Optional<UndoOffer> take(CaseId id, UUID offer) {
        Optional<UndoOffer> taken = last().filter(one -> one.id().equals(offer) && isOpen(one, id));
        taken.ifPresent(one -> request.getSession().removeAttribute(KEY));
        return taken;
    }

    private boolean isOpen(UndoOffer offer, CaseId id) {
        return offer.caseId().equals(id.value()) && offer.until().isAfter(clock.instant());
    }

    /** For how many milliseconds an offer is still shown. */
    long left(UndoOffer offer) {
        return offer.until().toEpochMilli() - clock.millis();
    }

    private Optional<UndoOffer> last() {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session).map(one -> (UndoOffer) one.getAttribute(KEY));
    }
}
