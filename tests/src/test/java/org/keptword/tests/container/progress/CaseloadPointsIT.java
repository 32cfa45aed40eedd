package org.keptword.tests.container.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keptword.progress.TalkingPoint;
import org.keptword.promises.OutcomeKind;
import org.keptword.shared.Aim;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.PracticeId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.pages.Copies;
import org.keptword.today.TodayService;
import org.keptword.today.TodayView;

/** What is worth talking about is the same on Today, read for a whole caseload, as on the page of each case. */
class CaseloadPointsIT extends ProgressFixture {

    @Inject
    private TodayService today;

    @Inject
    private Copies copies;

    @Test
    void todaySaysOfEveryCaseWhatItsOwnPageSays() throws Exception {
        Practice practice = practice();
        Couple restless = atWork(practice);
        Couple calm = atWork(practice);
        Couple parting = atWork(practice);
        for (Couple couple : List.of(restless, parting)) {
            story(couple);
        }
        answer(calm.ana(), checkInBefore(calm), 7, 7, Disclosure.COUNSELOR);
        does(practice.counselor(), () -> cases.changeAim(parting.caseId(), Aim.PART_WELL));

        Map<CaseId, List<TalkingPoint>> day = as(practice.counselor(), today::today).points().stream()
                .collect(Collectors.toMap(card -> card.of().id(), TodayView.PointCard::points));

        for (Couple couple : List.of(restless, calm, parting)) {
            assertEquals(
                    as(practice.counselor(), () -> progress.points(couple.caseId()))
                            .points(),
                    day.getOrDefault(couple.caseId(), List.of()));
        }
        List<String> kinds = day.get(restless.caseId()).stream()
                .map(point -> point.getClass().getSimpleName())
                .distinct()
                .sorted()
                .toList();
        assertEquals(List.of("Fall", "FewerKept", "GrowingGap", "NotDone"), kinds);
        assertTrue(day.get(parting.caseId()).size() < day.get(restless.caseId()).size(), "nothing of the partner");
        assertTrue(!day.containsKey(calm.caseId()));
        assertEquals(List.of(), as(practice.supervisor(), today::today).points(), "a supervisor acts on none");
    }

    private AssignmentId checkInBefore(Couple couple) throws Exception {
        AssignmentId id = checkIn(couple.ana());
        plan(couple);
        return id;
    }

    /** Three sessions, a check-in of both before each, ever fewer promises kept, and work that was not done. */
    private void story(Couple couple) throws Exception {
        PracticeId practice = couple.practice().id();
        AssignmentId anas = checkIn(couple.ana());
        AssignmentId toms = checkIn(couple.tom());
        int[] ago = {12, 6, 1};
        for (int i = 0; i < ago.length; i++) {
            SessionId session = plan(couple, Instant.now().plusSeconds(86_400));
            answer(couple.ana(), anas, 8 - 3 * i, 8, Disclosure.COUNSELOR);
            answer(couple.tom(), toms, 7, 8, Disclosure.COUNSELOR);
            database.run(
                    practice,
                    "update keptword.session set state = 'HELD', ordinal = ?, recorded_at = now(), starts_at = now() - ? * interval '1 day' where id = ?",
                    i + 1,
                    ago[i],
                    session.value());
        }
        PromiseId coffee = promise(couple, couple.tom());
        say(couple.tom(), coffee, OutcomeKind.NOT_KEPT);
        copies.of(
                practice,
                "promise_outcome",
                "t.promise_id = '" + coffee + "'",
                20,
                "'id', gen_random_uuid()",
                "'idempotency_key', gen_random_uuid()",
                "'day', t.day - n",
                "'begins_at', t.begins_at - n * interval '1 day'",
                "'due_at', t.due_at - n * interval '1 day'",
                "'kind', case when n > 12 then 'KEPT' when n > 6 and n % 2 = 0 then 'KEPT' else 'NOT_KEPT' end");
        for (String exercise : List.of("timeline", "lead-up", "support")) {
            give(couple.tom(), exercise);
        }
        database.run(
                practice,
                "update keptword.assignment set due_on = current_date - 2 where case_id = ? and recurs = 'NEVER'",
                couple.caseId().value());
    }

    /** One partner answers every check-in, the other every third: the last three of both are further back than the last scores. */
    @Test
    void aGrowingGapIsFoundWhereOnePartnerAnswersRarely() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId anas = checkIn(couple.ana());
        AssignmentId toms = checkIn(couple.tom());
        int[] ago = {42, 36, 30, 24, 18, 6, 1};
        for (int i = 0; i < ago.length; i++) {
            SessionId session = plan(couple, Instant.now().plusSeconds(86_400));
            answer(couple.ana(), anas, 8 - 3 * (i / 3), 8, Disclosure.COUNSELOR);
            if (i % 3 == 0) {
                answer(couple.tom(), toms, 7, 8, Disclosure.COUNSELOR);
            }
            database.run(
                    couple.practice().id(),
                    "update keptword.session set state = 'HELD', ordinal = ?, recorded_at = now(), starts_at = now() - ? * interval '1 day' where id = ?",
                    i + 1,
                    ago[i],
                    session.value());
        }
        List<TalkingPoint> points =
                as(couple.counselor(), () -> progress.points(couple.caseId())).points();
        assertTrue(points.stream().anyMatch(TalkingPoint.GrowingGap.class::isInstance), points::toString);
        assertEquals(
                List.of(points),
                as(couple.counselor(), today::today).points().stream()
                        .map(TodayView.PointCard::points)
                        .toList());
    }

    @Test
    void aCheckInItsAuthorKeepsRaisesNothingAnywhere() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId id = checkIn(couple.ana());
        for (int i = 0; i < 2; i++) {
            SessionId session = plan(couple, Instant.now().plusSeconds(86_400));
            answer(couple.ana(), id, 9 - 8 * i, 8, i == 0 ? Disclosure.COUNSELOR : Disclosure.SELF);
            UUID held = session.value();
            database.run(
                    couple.practice().id(),
                    "update keptword.session set state = 'HELD', ordinal = ?, starts_at = now() - ? * interval '1 day' where id = ?",
                    i + 1,
                    2 - i,
                    held);
        }
        assertEquals(
                List.of(),
                as(couple.counselor(), () -> progress.points(couple.caseId())).points());
        assertEquals(List.of(), as(couple.counselor(), today::today).points());
    }
}
