package org.keptword.cases.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.access.practice.PracticeRules;
import org.keptword.cases.CaseEvent;
import org.keptword.cases.internal.GateReader;
import org.keptword.cases.internal.ReachOutRepository;
import org.keptword.cases.model.CaseGate;
import org.keptword.cases.model.ReachOutAttempt;
import org.keptword.cases.model.ReachOutRest;
import org.keptword.shared.NotFound;

/**
 * Records the personal attempts a participant reports, inside the act of handing in or taking back, which is in the audit log already.
 *
 * <p>An attempt counts once however often its row is revised. A row that does not say it any more, and a log taken back, take the
 * attempt back and the rest with it. An attempt in a log kept to oneself rests its author's own reaching out for as many days (after a
 * no without an end), and leaves nothing anybody else could read: no count, no rest, no closed gate. What was reported to the counselor
 * once stays reported when the log is kept to oneself later.
 *
 * <p>A no closes the gate at once, for both, and is the other person's word: taking the log back does not take the no back. Only the
 * counselor decides on it.
 */
@ApplicationScoped
public class ReachOut {

    @Inject
    ReachOutRepository repository;

    @Inject
    Locks locks;

    @Inject
    GateReader gates;

    @Inject
    PracticeRules rules;

    @Inject
    Event<CaseEvent.ContactStateChanged> contactChanged;

    @Inject
    Clock clock;

    /** Records the attempts a log reports now, in place of those it reported before. */
    public void record(RecordReachOut command, Permit own) {
        own.require(command.caseId(), command.participant());
        locks.lockInPractice(Lock.REACH_OUT, own, command.participant().value());
        List<ReachOutAttempt> known = repository.attempts(command.participant(), own);
        boolean silent = command.attempts().isEmpty()
                && known.stream().noneMatch(a -> a.isOf(command.response().value()));
        if (silent) {
            return;
        }
        Instant now = clock.instant();
        int days = rules.restDays(own);
        List<ReachOutAttempt> all = take(command, known, days, now, own);
        boolean noStated = all.stream()
                .anyMatch(a -> a.isReported(RecordReachOut.AttemptKind.SAID_NO)
                        && a.notedAt().equals(now));
        List<Instant> unanswered = all.stream()
                .filter(a -> a.isReported(RecordReachOut.AttemptKind.UNANSWERED))
                .map(ReachOutAttempt::notedAt)
                .toList();
        Optional<ReachOutRest> before = repository.rest(command.participant(), own);
        if (before.isEmpty() && unanswered.isEmpty() && !noStated) {
            return;
        }
        ReachOutRest rest = before.orElseGet(() -> begin(command, own));
        rest.take(RestPolicy.weigh(
                unanswered, rest.reopenedAt().orElse(null), days, own.actor().zone()));
        if (noStated) {
            rest.stateNo(now);
            CaseGate gate = gates.locked(own, command.caseId()).orElseThrow(NotFound::new);
            // Once the lock is there: later than whatever this waited for, so that an undo of it finds the change.
            gate.close(clock.instant());
            contactChanged.fire(new CaseEvent.ContactStateChanged(command.caseId(), command.participant(), false));
        }
    }

    private List<ReachOutAttempt> take(
            RecordReachOut command, List<ReachOutAttempt> known, int days, Instant now, Permit own) {
        LocalDate until = RestPolicy.lastDay(now, days, own.actor().zone());
        List<ReachOutAttempt> before =
                known.stream().filter(a -> a.isOf(command.response().value())).toList();
        List<ReachOutAttempt> all = new ArrayList<>(known);
        before.stream()
                .filter(a -> command.attempts().stream().noneMatch(said -> a.isRow(said.row())))
                .forEach(a -> a.takeBack(now));
        for (RecordReachOut.Attempt said : command.attempts()) {
            Optional<ReachOutAttempt> again =
                    before.stream().filter(a -> a.isRow(said.row())).findFirst();
            if (again.isPresent()) {
                again.get().tell(said.kind(), command.kept(), until, now);
            } else {
                ReachOutAttempt first = new ReachOutAttempt(own.practice(), command, said, until, now);
                repository.add(first, own);
                all.add(first);
            }
        }
        return all;
    }

    private ReachOutRest begin(RecordReachOut command, Permit own) {
        ReachOutRest begun = new ReachOutRest(own.practice(), command);
        repository.add(begun, own);
        return begun;
    }

    /** What a counselor decided about a participant's reaching out. */
    public enum DecisionKind {
        /** It may go on. */
        REOPENED,
        /** The no the participant reported is recorded as the contact state. */
        NO_RECORDED,
        /** It was no no: a mistake, or a misunderstanding. */
        NO_MISTAKEN
    }
}
