package org.keptword.tests.container.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.keptword.cases.caseload.CaseloadPage;
import org.keptword.cases.caseload.RecentCourse;
import org.keptword.progress.TalkingPoint;
import org.keptword.promises.OutcomeKind;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.PromiseId;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.StatementCount;
import org.keptword.tests.container.pages.Copies;
import org.keptword.tests.harness.Patience;
import org.keptword.today.TodayService;
import org.keptword.today.TodayView;

/** What Today keeps of a case is never older than the case (ADR 62). */
class KeptSummariesIT extends ProgressFixture {

    @Inject
    private TodayService today;

    private static final CaseloadPage.Query ALL =
            new CaseloadPage.Query(null, CaseloadPage.Query.Which.ALL, CaseloadPage.Query.Sort.NAME, false, 0, 100);

    @Inject
    private StatementCount statements;

    @Inject
    private Copies copies;

    @Resource
    private ManagedExecutorService threads;

    @Test
    void aCaseThatHasNotChangedIsNotReadAgain() throws Exception {
        Couple couple = atWork(practice());
        Couple other = atWork(couple.practice());
        fewerKept(couple);
        long first = look(couple);
        long second = look(couple);
        assertTrue(second <= first - 3, () -> second + " statements after " + first);
        say(other.ana(), promise(other, other.ana()), OutcomeKind.KEPT);
        assertEquals(first, look(couple), "one case has changed");
        assertEquals(second, look(couple));
    }

    /** The picture in the list and above the pages of a case: kept, made anew after a change, without what one partner keeps from the other. */
    @Test
    void theRecentCourseIsKeptUntilTheCaseChanges() throws Exception {
        Couple couple = atWork(practice());
        plan(couple);
        answer(couple.ana(), checkIn(couple.ana()), 7, 7, Disclosure.COUNSELOR);
        database.run(
                couple.practice().id(),
                "update keptword.response set handed_in_at = now() - interval '10 days', session_id = null where case_id = ?",
                couple.caseId().value());
        fewerKept(couple);
        long first = as(couple.counselor(), () -> statements.of(() -> caseload.page(ALL)));
        long second = as(couple.counselor(), () -> statements.of(() -> caseload.page(ALL)));
        assertEquals(first - 5, second);
        RecentCourse course = listed(couple);
        assertEquals(List.of(0, 1, 0), course.words());
        assertTrue(course.hasDeeds(), course::toString);
        assertEquals(List.of(), course.trust(), "what partners say of each other is on no list");
        database.run(
                couple.practice().id(),
                "update keptword.promise_outcome set kind = 'KEPT' where case_id = ?",
                couple.caseId().value());
        assertNotEquals(course.deeds(), listed(couple).deeds());
        assertEquals(
                listed(couple).deeds(),
                as(couple.counselor(), () -> homework.caseWork(couple.caseId()))
                        .header()
                        .course()
                        .orElseThrow()
                        .deeds());
        database.run(
                couple.practice().id(),
                "update keptword.response set disclosure = 'SELF' where case_id = ?",
                couple.caseId().value());
        assertEquals(List.of(0, 0, 0), listed(couple).words(), "what its author keeps private is not counted");
    }

    private RecentCourse listed(Couple couple) throws Exception {
        return as(couple.counselor(), () -> caseload.page(ALL)).rows().stream()
                .filter(row -> row.id().equals(couple.caseId()))
                .findFirst()
                .orElseThrow()
                .course();
    }

    private long look(Couple couple) throws Exception {
        return as(couple.counselor(), () -> statements.of(today::today));
    }

    /** Each act is seen at the next look, whoever did it. */
    @Test
    void todaySaysWhatTheCasesPageSaysAfterEachAct() throws Exception {
        Couple couple = atWork(practice());
        agree(couple);
        AssignmentId anas = checkIn(couple.ana());
        AssignmentId toms = checkIn(couple.tom());
        int[] ago = {12, 6, 1};
        for (int i = 0; i < ago.length; i++) {
            SessionId session = plan(couple, Instant.now().plusSeconds(86_400));
            answer(couple.ana(), anas, 8 - 3 * i, 8, Disclosure.COUNSELOR);
            agree(couple);
            answer(couple.tom(), toms, 7, 8, Disclosure.COUNSELOR);
            agree(couple);
            held(couple, session, i + 1, ago[i]);
            agree(couple);
        }
        List<TalkingPoint> before = agree(couple);
        assertTrue(before.stream().anyMatch(TalkingPoint.GrowingGap.class::isInstance), before::toString);
        assertTrue(before.stream().anyMatch(TalkingPoint.Fall.class::isInstance), before::toString);
        database.run(
                couple.practice().id(),
                "update keptword.revision set taken_back_at = now() where participant_id = ? and handed_in_at ="
                        + " (select max(handed_in_at) from keptword.revision where participant_id = ?)",
                couple.ana().participant().value(),
                couple.ana().participant().value());
        assertNotEquals(before, agree(couple), "the last check-in was withdrawn");
        PromiseId coffee = keptLess(couple);
        assertTrue(agree(couple).stream().anyMatch(TalkingPoint.FewerKept.class::isInstance));
        database.run(
                couple.practice().id(),
                "update keptword.promise_outcome set undone_at = now() where promise_id = ?",
                coffee.value());
        assertTrue(agree(couple).stream().noneMatch(TalkingPoint.FewerKept.class::isInstance));
        for (String exercise : List.of("timeline", "lead-up", "support")) {
            give(couple.tom(), exercise);
        }
        database.run(
                couple.practice().id(),
                "update keptword.assignment set due_on = current_date - 2 where case_id = ? and recurs = 'NEVER'",
                couple.caseId().value());
        assertTrue(agree(couple).stream().anyMatch(TalkingPoint.NotDone.class::isInstance));
    }

    @Test
    void whoMadeAnEntryIsQuietNoLonger() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId work = quiet(couple);
        as(couple.ana().actor(), () -> answers.save(draft(couple.ana(), work, 0, "page", "{}")));
        assertEquals(List.of(), as(couple.counselor(), today::today).quiet());
    }

    /** An exercise that nobody began for a month. */
    private AssignmentId quiet(Couple couple) throws Exception {
        AssignmentId work = give(couple.ana(), ONCE);
        database.run(
                couple.practice().id(),
                "update keptword.assignment set assigned_at = now() - interval '30 days' where case_id = ?",
                couple.caseId().value());
        database.run(
                couple.practice().id(),
                "update keptword.participant set since = now() - interval '40 days' where case_id = ?",
                couple.caseId().value());
        assertEquals(1, as(couple.counselor(), today::today).quiet().size());
        return work;
    }

    /** A transaction that began first and ends last changes the case too. */
    @Test
    void whatIsCommittedLateIsSeen() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId work = quiet(couple);
        PromiseId promise = promise(couple, couple.tom());
        CountDownLatch acted = new CountDownLatch(1);
        CountDownLatch ends = new CountDownLatch(1);
        Future<?> late = threads.submit(() -> {
            doesTogether(couple.ana().actor(), () -> {
                answers.save(draft(couple.ana(), work, 0, "page", "{}"));
                acted.countDown();
                if (!ends.await(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS)) {
                    throw new IllegalStateException("The test did not end it");
                }
            });
            return null;
        });
        assertTrue(acted.await(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS));
        say(couple.tom(), promise, OutcomeKind.KEPT);
        assertEquals(1, as(couple.counselor(), today::today).quiet().size(), "not committed yet");
        ends.countDown();
        late.get(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS);
        assertEquals(List.of(), as(couple.counselor(), today::today).quiet());
    }

    /** Tables that a summary is made of, however a row is written. A change of a revision that people can make changes its assignment, too. */
    @Test
    void eachTableASummaryReadsChangesItsCase() throws Exception {
        Couple couple = atWork(practice());
        plan(couple);
        answer(couple.ana(), checkIn(couple.ana()), 7, 7, Disclosure.COUNSELOR);
        keptLess(couple);
        for (String change : List.of(
                "session set ordinal = 7",
                "assignment set due_on = due_on - 1",
                "response set begun_at = begun_at - interval '1 day'",
                "response set disclosure = 'SHAREABLE'",
                "score set counted = not counted",
                "promise_outcome set kind = 'KEPT_LATE'")) {
            String before = version(couple.caseId(), couple);
            database.run(
                    couple.practice().id(),
                    "update keptword." + change + " where case_id = ?",
                    couple.caseId().value());
            assertNotEquals(before, version(couple.caseId(), couple), change);
        }
    }

    @Test
    void eachOfTheseTablesNotesRowsThatComeAndGo() throws Exception {
        Couple couple = atWork(practice());
        assertEquals(
                List.of(
                        "assignment 28",
                        "off_screen 28",
                        "promise_outcome 28",
                        "response 28",
                        "revision 28",
                        "score 28",
                        "session 28"),
                database.rows(
                        couple.counselor(),
                        "select c.relname || ' ' || sum(t.tgtype & 28) from pg_trigger t join pg_class c on c.oid = t.tgrelid"
                                + " where t.tgfoid = 'keptword.note_case_change'::regproc group by c.relname order by 1"),
                "inserted 4, deleted 8, updated 16");
    }

    @Test
    void aChangedLineIsReadAgain() throws Exception {
        Couple couple = atWork(practice());
        fewerKept(couple);
        long first = look(couple);
        for (String change : List.of(
                "participant set state = 'PAUSED' where case_id = ?",
                "participant set name = name || 'a' where case_id = ?",
                "cases set aim = 'PART_WELL' where id = ?",
                "case_gate set joint_open = not joint_open where case_id = ?")) {
            assertTrue(look(couple) < first);
            database.run(
                    couple.practice().id(),
                    "update keptword." + change,
                    couple.caseId().value());
            assertEquals(first, look(couple), change);
        }
    }

    /** Only staff who reach a case know that something in it changed. */
    @Test
    void nobodyElseSeesThatACaseChanged() throws Exception {
        Couple couple = atWork(practice());
        give(couple.ana(), ONCE);
        assertNotEquals("", version(couple.caseId(), couple));
        for (Actor other : List.of(
                couple.ana().actor(),
                couple.practice().colleague(),
                couple.practice().manager())) {
            assertEquals(List.of(0L), database.rows(other, "select count(*) from keptword.case_change"), other.name());
        }
    }

    /** Numbers of transactions that have ended are removed with the next change, so that few are compared. */
    @Test
    void howOftenACaseChangedIsNotKept() throws Exception {
        Couple couple = atWork(practice());
        PromiseId promise = promise(couple, couple.ana());
        Set<String> versions = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            UUID outcome = say(couple.ana(), promise, OutcomeKind.KEPT);
            does(couple.ana().actor(), () -> promises.undo(couple.ana().actor().person(), outcome));
            assertTrue(versions.add(version(couple.caseId(), couple)));
        }
        int kept = version(couple.caseId(), couple).split(",").length;
        assertTrue(kept < 5, () -> kept + " of more than forty");
    }

    private String version(CaseId id, Couple couple) throws Exception {
        return (String) database.rows(
                        couple.counselor(),
                        "select coalesce(string_agg(transaction::text, ',' order by transaction), '') from keptword.case_change where case_id = ?",
                        id.value())
                .get(0);
    }

    private List<TalkingPoint> agree(Couple couple) throws Exception {
        List<TalkingPoint> points = points(couple);
        assertEquals(
                as(couple.counselor(), () -> progress.points(couple.caseId())).points(), points);
        return points;
    }

    private List<TalkingPoint> points(Couple couple) throws Exception {
        return as(couple.counselor(), today::today).points().stream()
                .filter(card -> card.of().id().equals(couple.caseId()))
                .map(TodayView.PointCard::points)
                .findFirst()
                .orElse(List.of());
    }

    private void fewerKept(Couple couple) throws Exception {
        int[] ago = {12, 6, 1};
        for (int i = 0; i < ago.length; i++) {
            held(couple, plan(couple, Instant.now().plusSeconds(86_400)), i + 1, ago[i]);
        }
        keptLess(couple);
    }

    private void held(Couple couple, SessionId session, int nth, int daysAgo) throws Exception {
        database.run(
                couple.practice().id(),
                "update keptword.session set state = 'HELD', ordinal = ?, recorded_at = now(), starts_at = now() - ? * interval '1 day' where id = ?",
                nth,
                daysAgo,
                session.value());
    }

    /** A promise of every day that was kept less from session to session. */
    private PromiseId keptLess(Couple couple) throws Exception {
        PromiseId coffee = promise(couple, couple.tom());
        say(couple.tom(), coffee, OutcomeKind.NOT_KEPT);
        copies.of(
                couple.practice().id(),
                "promise_outcome",
                "t.promise_id = '" + coffee + "'",
                20,
                "'id', gen_random_uuid()",
                "'idempotency_key', gen_random_uuid()",
                "'day', t.day - n",
                "'begins_at', t.begins_at - n * interval '1 day'",
                "'due_at', t.due_at - n * interval '1 day'",
                "'kind', case when n > 12 then 'KEPT' when n > 6 and n % 2 = 0 then 'KEPT' else 'NOT_KEPT' end");
        return coffee;
    }
}
