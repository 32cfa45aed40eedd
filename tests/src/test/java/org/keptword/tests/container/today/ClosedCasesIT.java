package org.keptword.tests.container.today;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keptword.homework.review.SendReview;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseTerms;
import org.keptword.shared.CaseId;
import org.keptword.shared.ResponseId;
import org.keptword.tests.container.CoupleFixture;
import org.keptword.today.TodayService;
import org.keptword.today.TodayView;

/** Closed cases stay in the caseload. Today says what is still to be done in them, and reads nothing else of them however many there are. */
class ClosedCasesIT extends CoupleFixture {

    private static final int WEEKS_AGO = 3 * 7 * 24 * 60;

    @Inject
    private TodayService today;

    @Inject
    private CaseloadFinder caseload;

    @Test
    void whereNothingIsLeftToDoNothingIsRead() throws Exception {
        Practice practice = practice();
        Couple open = worked(practice);
        Couple closed = worked(practice);
        for (Couple couple : List.of(open, closed)) {
            assertEquals(List.of(true, true, true, true), read(couple, Set.of()), "each of the four finds it");
        }

        close(closed);

        assertEquals(List.of(true, true, true, true), read(open, Set.of()));
        assertEquals(List.of(false, false, false, false), read(closed, Set.of()));
        assertEquals(
                List.of(true, true, false, false),
                read(closed, Set.of(closed)),
                "its line and its sessions are read where somebody asks for it");
        does(practice.counselor(), () -> cases.reopen(closed.caseId()));
        assertEquals(List.of(true, true, true, true), read(closed, Set.of()));
    }

    /** A couple who met, handed something in that was answered, and kept a promise; the note of the session is all that is left. */
    private Couple worked(Practice practice) throws Exception {
        Couple couple = atWork(practice);
        hold(couple, WEEKS_AGO, "A calm hour", List.of());
        ResponseId answered = handedIn(couple.ana(), "I left");
        send(couple.counselor(), answered, "Thank you", SendReview.ReviewOutcome.SENT);
        settle(practice);
        say(couple.ana(), promise(couple.ana(), "I walk", PromiseTerms.Beneficiary.ONESELF), OutcomeKind.KEPT);
        return couple;
    }

    /** Whether its line, its sessions, what Ana entered and what she said about promises are among what is read. */
    private List<Boolean> read(Couple couple, Set<Couple> also) throws Exception {
        Set<UUID> ids = also.stream().map(one -> one.caseId().value()).collect(Collectors.toSet());
        CaseloadFinder.Found found = as(couple.counselor(), () -> caseload.find(ids));
        return List.of(
                found.cases().contains(couple.caseId().value()),
                found.met().contains(couple.caseId().value()),
                found.entered().contains(couple.ana().participant().value()),
                found.said().contains(couple.ana().participant().value()));
    }

    /** What of a day does not depend on whether its cases are open. */
    private record Left(
            List<TodayView.FlagCard> flags,
            List<TodayView.DecisionCard> decisions,
            TodayView.Queue queue,
            List<TodayView.Unrecorded> unrecorded,
            List<TodayView.Meeting> meetings) {

        static Left of(TodayView day) {
            return new Left(day.flags(), day.decisions(), day.queue(), day.unrecorded(), day.sessions());
        }
    }

    @Test
    void whatIsLeftToDoIsShownAsBefore() throws Exception {
        Practice practice = practice();
        Couple flagged = atWork(practice);
        report(flagged.tom(), "yes", "By chance");
        Couple meeting = atWork(practice);
        hold(meeting, WEEKS_AGO, "A calm hour", List.of());
        plan(meeting, Instant.now());
        Couple past = atWork(practice);
        passed(past);
        Couple unread = atWork(practice);
        handedIn(unread.ana(), "I shouted");
        Couple held = atWork(practice);
        database.run(
                practice.id(),
                "update keptword.case_gate_detail set held_since = now() where case_id = ?",
                held.caseId().value());
        Couple asked = atWork(practice);
        asksToLift(asked);
        Couple nothing = worked(practice);
        List<Couple> all = List.of(flagged, meeting, past, unread, held, asked, nothing);
        Left counselor = Left.of(as(practice.counselor(), today::today));
        TodayView supervisor = as(practice.supervisor(), today::today);
        assertEquals(Set.of(flagged.caseId(), held.caseId()), flags(counselor));
        assertEquals(2, counselor.queue().waiting());
        assertEquals(1, counselor.unrecorded().size());
        assertEquals(2, counselor.meetings().get(0).place());

        for (Couple couple : all) {
            close(couple);
        }

        assertEquals(counselor, Left.of(as(practice.counselor(), today::today)));
        assertEquals(2, as(practice.counselor(), reviews::queue).items().size());
        TodayView after = as(practice.supervisor(), today::today);
        assertEquals(Left.of(supervisor), Left.of(after));
        assertEquals(
                List.of(asked.caseId()),
                after.decisions().stream().map(one -> one.of().id()).toList());
        TodayView.Supervised carla = after.supervised().get(0);
        assertEquals(0, carla.cases());
        assertEquals(counted(supervisor.supervised().get(0)), counted(carla));
        assertEquals(2, carla.unsigned());
    }

    private static Set<CaseId> flags(Left day) {
        return Set.copyOf(day.flags().stream().map(TodayView.FlagCard::caseId).toList());
    }

    /** What is counted of closed cases, too. */
    private static List<Object> counted(TodayView.Supervised one) {
        return List.of(one.unsigned(), one.oldest(), one.toCosign(), one.oldestToCosign(), one.flags(), one.toReview());
    }

    /** A session three days ago of which nothing was recorded. */
    private void passed(Couple couple) throws Exception {
        database.run(
                couple.practice().id(),
                "update keptword.session set starts_at = now() - interval '3 days' where id = ?",
                plan(couple, Instant.now().plusSeconds(86_400)).value());
    }

    private void asksToLift(Couple couple) throws Exception {
        database.run(
                couple.practice().id(),
                "insert into keptword.contact_lifting (id, practice_id, case_id, participant_id, contact_state_id, wanted, document_seen,"
                        + " starts_on, reason, state, asked_by, asked_at) select gen_random_uuid(), practice_id, case_id, participant_id, id,"
                        + " 'PAUSED', false, current_date, '\\x00', 'ASKED', ?, now() from keptword.contact_state"
                        + " where participant_id = ? and replaced_at is null",
                couple.counselor().personValue(),
                couple.ana().participant().value());
    }

    private void close(Couple couple) throws Exception {
        does(couple.counselor(), () -> cases.close(agreedEnd(couple.caseId())));
    }
}
