package org.keptword.web.homework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.homework.assign.ChangeAssignments;
import org.keptword.homework.assign.HomeworkChangeService;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;

/** The last change of a session in the homework list, which can be undone for a while: ids and dates, never a client's words. */
@RequestScoped
class CaseloadUndo {

    private static final String KEY = CaseloadUndo.class.getName();

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    /** What was changed in one case, and when. */
    record OfCase(UUID caseId, List<ChangeAssignments.Changed> changed, Instant at) implements Serializable {

        private static final long serialVersionUID = 1L;

        OfCase {
            changed = List.copyOf(changed);
        }
    }

    /**
     * What can be undone.
     *
     * @param id the offer, which the button names
     * @param until when the offer ends
     */
    record Offer(UUID id, ChangeAssignments.Act act, List<OfCase> cases, Instant until) implements Serializable {

        private static final long serialVersionUID = 1L;

        Offer {
            cases = List.copyOf(cases);
        }

        int changed() {
            return cases.stream().mapToInt(one -> one.changed().size()).sum();
        }

        List<ChangeAssignments.Undo> commands() {
            return cases.stream()
                    .map(one -> new ChangeAssignments.Undo(new CaseId(one.caseId()), act, one.changed(), one.at()))
                    .toList();
        }
    }

    /** Offers to undo what was changed, or nothing where nothing was. */
    void offer(ChangeAssignments.Act act, List<OfCase> cases) {
        List<OfCase> changed =
                cases.stream().filter(one -> !one.changed().isEmpty()).toList();
        request.getSession()
                .setAttribute(
                        KEY,
                        new Offer(Ids.newId(), act, changed, clock.instant().plus(HomeworkChangeService.UNDOABLE)));
    }

    /** What can be undone now. */
    Optional<Offer> current() {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session)
                .map(one -> (Offer) one.getAttribute(KEY))
                .filter(one -> one.changed() > 0 && one.until().isAfter(clock.instant()));
    }

    /** The offer a button names; empty once its time is over, and where another one has taken its place. */
    Optional<Offer> find(UUID id) {
        return current().filter(one -> one.id().equals(id));
    }

    /** Ends the offer: it was taken. */
    void forget() {
        request.getSession().removeAttribute(KEY);
    }

    /** For how many milliseconds an offer is still shown. */
    long left(Offer offer) {
        return offer.until().toEpochMilli() - clock.millis();
    }
}
