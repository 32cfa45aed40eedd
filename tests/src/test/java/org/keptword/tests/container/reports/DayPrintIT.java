package org.keptword.tests.container.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.print.DayPrintService;
import org.keptword.reports.print.PrintId;
import org.keptword.reports.print.PrintRun;
import org.keptword.reports.print.PrintTransactions;
import org.keptword.reports.print.PrintView;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.CoupleFixture;

/** The prep reports of a day in one go. */
class DayPrintIT extends CoupleFixture {

    @Inject
    private DayPrintService prints;

    @Inject
    private PrintRun run;

    @Inject
    private PrintTransactions transactions;

    @Test
    void allOfTodayIsPrintedAsOneFileInOrder() throws Exception {
        Couple couple = withSessions(3);
        handIn(couple.ana(), give(couple.ana(), ONCE), leadUp("I shouted at the door", true));
        PrintId id = begin(couple.counselor(), PrintView.Kind.PDF);
        assertEquals(PrintView.State.MAKING, view(couple.counselor(), id).state());
        assertThrows(NotFound.class, () -> take(couple.counselor(), id, PrintView.Kind.PDF));

        make(couple.counselor(), id, new PlainTextPrinter());

        PrintView ready = view(couple.counselor(), id);
        assertEquals(PrintView.State.READY, ready.state());
        assertEquals(List.of(3, 3, 3), List.of(ready.done(), ready.total(), ready.made()));
        DayPrintService.PrintFile file = take(couple.counselor(), id, PrintView.Kind.PDF);
        assertEquals(1, file.parts().size());
        String all = new String(part(couple.counselor(), id, file.parts().get(0)), StandardCharsets.UTF_8);
        assertEquals(3, all.split("I shouted at the door", -1).length - 1);
        assertThrows(NotFound.class, () -> take(couple.counselor(), id, PrintView.Kind.ZIP));
        assertEquals(
                3,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.audit_entry where act = 'EXPORT' and object_kind = 'session' and person_id = ?",
                        couple.counselor().personValue()));
    }

    @Test
    void aZipHasAFileForEachSession() throws Exception {
        Couple couple = withSessions(2);
        PrintId id = begin(couple.counselor(), PrintView.Kind.ZIP);
        make(couple.counselor(), id, new PlainTextPrinter());
        DayPrintService.PrintFile file = take(couple.counselor(), id, PrintView.Kind.ZIP);
        assertEquals(2, file.parts().size());
        assertEquals(List.of("01-for-the-counselor", "02-for-the-counselor"), file.names());
    }

    @Test
    void aLargeFileIsKeptInPiecesAndComesBackWhole() throws Exception {
        Couple couple = withSessions(1);
        PrintId id = begin(couple.counselor(), PrintView.Kind.PDF);
        byte[] large = new byte[(5 << 20) / 2];
        new Random(1).nextBytes(large);
        make(couple.counselor(), id, new PlainTextPrinter() {
            @Override
            public byte[] bind(List<byte[]> reports, Runnable alive) {
                return large;
            }
        });
        DayPrintService.PrintFile file = take(couple.counselor(), id, PrintView.Kind.PDF);
        assertEquals(3, file.parts().size());
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int place : file.parts()) {
            byte[] part = part(couple.counselor(), id, place);
            whole.write(part);
        }
        assertTrue(Arrays.equals(large, whole.toByteArray()));
    }

    @Test
    void whatIsKeptCannotBeReadInTheDatabase() throws Exception {
        Couple couple = withSessions(1);
        handIn(couple.ana(), give(couple.ana(), ONCE), leadUp("canary-kept", true));
        PrintId id = begin(couple.counselor(), PrintView.Kind.PDF);
        make(couple.counselor(), id, new PlainTextPrinter());
        List<Object> kept = database.rows(couple.counselor(), "select content from keptword.day_print_part");
        assertEquals(1, kept.size());
        assertFalse(new String((byte[]) kept.get(0), StandardCharsets.ISO_8859_1).contains("canary-kept"));
    }

    @Test
    void nobodyElseHasIt() throws Exception {
        Couple couple = withSessions(1);
        PrintId id = begin(couple.counselor(), PrintView.Kind.PDF);
        make(couple.counselor(), id, new PlainTextPrinter());
        for (Actor other :
                List.of(couple.practice().colleague(), couple.practice().supervisor())) {
            assertThrows(NotFound.class, () -> view(other, id));
            assertThrows(NotFound.class, () -> take(other, id, PrintView.Kind.PDF));
            assertThrows(NotFound.class, () -> does(other, () -> prints.stop(id)));
            assertEquals(Optional.empty(), as(other, prints::latest));
        }
        for (Actor other : List.of(
                couple.practice().colleague(),
                couple.practice().supervisor(),
                couple.practice().manager(),
                couple.practice().job(),
                couple.ana().actor())) {
            for (String table : List.of("day_print", "day_print_report", "day_print_part")) {
                assertTrue(database.hides(other, table), other.name());
            }
        }
    }

    @Test
    void aReportThatCannotBeMadeIsNamedAndTheOthersAreThere() throws Exception {
        Couple couple = withSessions(3);
        List<SessionId> seen = new ArrayList<>();
        PrintId id = begin(couple.counselor(), PrintView.Kind.ZIP);
        make(couple.counselor(), id, new PlainTextPrinter() {
            @Override
            public byte[] print(PrepReport report, Runnable alive) {
                seen.add(report.session().id());
                if (seen.size() == 2) {
                    throw new IllegalStateException("no paper");
                }
                return super.print(report, alive);
            }
        });

        PrintView view = view(couple.counselor(), id);

        assertEquals(PrintView.State.READY, view.state());
        assertEquals(List.of(3, 2), List.of(view.done(), view.made()));
        assertEquals(
                List.of(Optional.of("Ana & Tom")),
                view.failed().stream().map(PrintView.Failed::caseName).toList());
        DayPrintService.PrintFile file = take(couple.counselor(), id, PrintView.Kind.ZIP);
        assertEquals(List.of("01-for-the-counselor", "03-for-the-counselor"), file.names());
    }

    @Test
    void whereNothingCouldBeMadeThereIsNothingToTake() throws Exception {
        Couple couple = withSessions(1);
        PrintId id = begin(couple.counselor(), PrintView.Kind.PDF);
        make(couple.counselor(), id, new PlainTextPrinter() {
            @Override
            public byte[] print(PrepReport report, Runnable alive) {
                throw new IllegalStateException("no paper");
            }
        });
        assertFalse(view(couple.counselor(), id).isTakeable());
        assertThrows(NotFound.class, () -> take(couple.counselor(), id, PrintView.Kind.PDF));
    }

    @Test
    void aSecondStartLeadsToTheOneThatRuns() throws Exception {
        Couple couple = withSessions(1);
        PrintId first = begin(couple.counselor(), PrintView.Kind.PDF);
        assertEquals(
                Optional.empty(),
                as(couple.counselor(), () -> prints.begin(PrintView.Kind.ZIP, PrintView.PrintFor.COUNSELOR)));
        assertEquals(first, as(couple.counselor(), prints::latest).orElseThrow().id());
        make(couple.counselor(), first, new PlainTextPrinter());
        assertTrue(as(couple.counselor(), () -> prints.begin(PrintView.Kind.ZIP, PrintView.PrintFor.COUNSELOR))
                .isPresent());
    }

    @Test
    void aStoppedOneGoesNoFurtherAndKeepsNothing() throws Exception {
        Couple couple = withSessions(3);
        PrintId id = begin(couple.counselor(), PrintView.Kind.PDF);
        UUID worker = as(couple.counselor(), () -> transactions.claim(id)).orElseThrow();
        int first = as(couple.counselor(), () -> transactions.next(id, worker)).orElseThrow();
        keep(couple.counselor(), id, worker, first, "of a stopped one");

        does(couple.counselor(), () -> prints.stop(id));

        make(couple.counselor(), id, new PlainTextPrinter());
        assertEquals(PrintView.State.STOPPED, view(couple.counselor(), id).state());
        assertEquals(List.of(), database.rows(couple.counselor(), "select id from keptword.day_print_part"));
        assertEquals(Optional.empty(), as(couple.counselor(), () -> transactions.next(id, worker)));
        assertEquals(Optional.empty(), as(couple.counselor(), () -> transactions.claim(id)));
    }

    @Test
    void ofTwoServersOneMakesIt() throws Exception {
        Couple couple = withSessions(1);
        PrintId id = begin(couple.counselor(), PrintView.Kind.PDF);
        UUID worker = as(couple.counselor(), () -> transactions.claim(id)).orElseThrow();
        assertEquals(Optional.empty(), as(couple.counselor(), () -> transactions.claim(id)));
        make(couple.counselor(), id, new PlainTextPrinter());
        assertEquals(0, view(couple.counselor(), id).done(), "a second run does nothing");
        assertTrue(as(couple.counselor(), () -> transactions.next(id, worker)).isPresent());
        assertEquals(Optional.empty(), as(couple.counselor(), () -> transactions.next(id, UUID.randomUUID())));
    }

    @Test
    void whatAServerThatDiedHasLeftIsGoneOnWithAndTheDeadOneChangesNothing() throws Exception {
        Couple couple = withSessions(3);
        Actor who = couple.counselor();
        PrintId id = begin(who, PrintView.Kind.ZIP);
        UUID dead = as(who, () -> transactions.claim(id)).orElseThrow();
        int first = as(who, () -> transactions.next(id, dead)).orElseThrow();
        keep(who, id, dead, first, "of the dead one");
        int second = as(who, () -> transactions.next(id, dead)).orElseThrow();
        assertFalse(view(who, id).left());
        set(who, "beat_at = now() - interval '2 minutes'", id);
        assertTrue(view(who, id).left());
        assertEquals(PrintView.State.MAKING, view(who, id).state());
        UUID next = as(who, () -> transactions.claim(id)).orElseThrow();
        assertFalse(view(who, id).left());

        does(who, () -> transactions.fail(id, dead, second));
        does(who, () -> transactions.keep(id, dead, second, new byte[] {1}, UUID.randomUUID()));
        does(who, () -> transactions.finish(id, dead));
        assertFalse(as(who, () -> transactions.beat(id, dead)));
        assertEquals(Optional.empty(), as(who, () -> transactions.read(id, dead, second)));
        assertEquals(1, view(who, id).done());

        assertEquals(Optional.of(second), as(who, () -> transactions.next(id, next)));
        set(who, "beat_at = now() - interval '2 minutes'", id);
        make(who, id, new PlainTextPrinter());
        assertEquals(PrintView.State.READY, view(who, id).state());
        assertEquals(3, view(who, id).made());
        List<Integer> places = take(who, id, PrintView.Kind.ZIP).parts();
        assertEquals("of the dead one", new String(part(who, id, places.get(0)), StandardCharsets.UTF_8));
    }

    @Test
    void oneThatEndedThreeServersIsInterruptedAndCanBeStartedAgain() throws Exception {
        Couple couple = withSessions(1);
        PrintId id = begin(couple.counselor(), PrintView.Kind.PDF);
        for (int times = 0; times < 3; times++) {
            assertTrue(as(couple.counselor(), () -> transactions.claim(id)).isPresent());
            set(couple.counselor(), "beat_at = now() - interval '2 minutes'", id);
        }
        assertEquals(Optional.empty(), as(couple.counselor(), () -> transactions.claim(id)));
        assertFalse(view(couple.counselor(), id).left());
        assertEquals(PrintView.State.INTERRUPTED, view(couple.counselor(), id).state());
        PrintId next = begin(couple.counselor(), PrintView.Kind.PDF);
        assertFalse(next.equals(id));
    }

    @Test
    void afterItsHourItIsGone() throws Exception {
        Couple couple = withSessions(1);
        PrintId id = begin(couple.counselor(), PrintView.Kind.PDF);
        make(couple.counselor(), id, new PlainTextPrinter());
        database.asTimer("delete from keptword.day_print");
        assertTrue(view(couple.counselor(), id).isTakeable(), "what is not over stays");
        set(couple.counselor(), "expires_at = now() - interval '1 second'", id);

        assertThrows(NotFound.class, () -> view(couple.counselor(), id));
        assertThrows(NotFound.class, () -> take(couple.counselor(), id, PrintView.Kind.PDF));
        assertTrue(database.asTimer("delete from keptword.day_print") >= 1);
        for (String table : List.of("day_print", "day_print_report", "day_print_part")) {
            assertEquals(List.of(), database.rows(couple.counselor(), "select id from keptword." + table), table);
        }
    }

    @Test
    void whoLostACaseMeanwhileCannotTakeWhatWasPrinted() throws Exception {
        Couple couple = withSessions(1);
        PrintId id = begin(couple.counselor(), PrintView.Kind.PDF);
        make(couple.counselor(), id, new PlainTextPrinter());
        database.run(
                couple.practice().id(),
                "update keptword.caseload set until = now() - interval '1 second' where case_id = ? and person_id = ?",
                couple.caseId().value(),
                couple.counselor().personValue());
        assertEquals(
                "refusal.summary.outOfReach",
                assertThrows(DomainRefusal.class, () -> take(couple.counselor(), id, PrintView.Kind.PDF))
                        .key());
    }

    @Test
    void whatAnAuthorTookBackSinceIsNotHandedOver() throws Exception {
        Couple couple = withSessions(1);
        AssignmentId given = give(couple.ana(), ONCE);
        handIn(couple.ana(), given, leadUp("canary-taken-back", true));
        PrintId id = begin(couple.counselor(), PrintView.Kind.PDF);
        make(couple.counselor(), id, new PlainTextPrinter());
        assertTrue(take(couple.counselor(), id, PrintView.Kind.PDF).parts().size() > 0);
        does(
                couple.ana().actor(),
                () -> answers.takeBack(
                        given, Optional.empty(), couple.ana().actor().person()));

        assertEquals(
                "refusal.summary.takenBackSince",
                assertThrows(DomainRefusal.class, () -> take(couple.counselor(), id, PrintView.Kind.PDF))
                        .key());
        PrintId anew = begin(couple.counselor(), PrintView.Kind.PDF);
        make(couple.counselor(), anew, new PlainTextPrinter());
        assertTrue(take(couple.counselor(), anew, PrintView.Kind.PDF).parts().size() > 0);
    }

    @Test
    void aDayWithoutASessionAheadIsRefused() throws Exception {
        Couple couple = atWork(practice());
        assertEquals(
                "refusal.summary.nothingToPrint",
                assertThrows(
                                DomainRefusal.class,
                                () -> as(
                                        couple.counselor(),
                                        () -> prints.begin(PrintView.Kind.PDF, PrintView.PrintFor.COUNSELOR)))
                        .key());
    }

    @Test
    void onePrintIsForOneKindOfEyes() throws Exception {
        Couple couple = withSessions(1);
        handIn(couple.ana(), give(couple.ana(), ONCE), leadUp("canary-of-ana", true));
        handIn(couple.tom(), give(couple.tom(), ONCE), leadUp("canary-of-tom", true));

        List<String> each = made(couple, PrintView.PrintFor.PARTNERS);
        assertEquals(2, each.size());
        assertTrue(each.get(0).contains("canary-of-ana") && !each.get(0).contains("canary-of-tom"), each.get(0));
        assertTrue(each.get(1).contains("canary-of-tom") && !each.get(1).contains("canary-of-ana"), each.get(1));
        List<String> table = made(couple, PrintView.PrintFor.TABLE);
        assertEquals(1, table.size());
        assertFalse(table.get(0).contains("canary-of"), table.get(0));
        List<String> counselor = made(couple, PrintView.PrintFor.COUNSELOR);
        assertTrue(
                counselor.get(0).contains("canary-of-ana") && counselor.get(0).contains("canary-of-tom"));
    }

    @Test
    void aKindThatMakesNoSenseForASessionIsLeftOutOfIt() throws Exception {
        Practice practice = practice();
        var single = individual(practice);
        Client alone = join(practice, single, 0);
        Instant noon = today().atTime(12, 0).atZone(ZONE).toInstant();
        as(practice.counselor(), () -> sessions.plan(new PlanSession(single, Optional.empty(), noon, 50, null)));

        assertEquals(
                "refusal.summary.noneAtTheTable",
                assertThrows(
                                DomainRefusal.class,
                                () -> as(
                                        practice.counselor(),
                                        () -> prints.begin(PrintView.Kind.PDF, PrintView.PrintFor.TABLE)))
                        .key());
        PrintId id = begin(practice.counselor(), PrintView.Kind.ZIP, PrintView.PrintFor.PARTNERS);
        make(practice.counselor(), id, new PlainTextPrinter());
        DayPrintService.PrintFile file = take(practice.counselor(), id, PrintView.Kind.ZIP);
        assertEquals(List.of("01-for-partner-a"), file.names());
        assertEquals(PrintView.PrintFor.PARTNERS, file.eyes());
        assertTrue(new String(part(practice.counselor(), id, file.parts().get(0)), StandardCharsets.UTF_8)
                .contains(alone.participant().toString()));
    }

    private List<String> made(Couple couple, PrintView.PrintFor eyes) throws Exception {
        PrintId id = begin(couple.counselor(), PrintView.Kind.ZIP, eyes);
        make(couple.counselor(), id, new PlainTextPrinter());
        List<String> made = new ArrayList<>();
        for (int place : take(couple.counselor(), id, PrintView.Kind.ZIP).parts()) {
            made.add(new String(part(couple.counselor(), id, place), StandardCharsets.UTF_8));
        }
        return made;
    }

    private Couple withSessions(int count) throws Exception {
        Couple couple = atWork(practice());
        Instant noon = today().atTime(12, 0).atZone(ZONE).toInstant();
        for (int i = 0; i < count; i++) {
            plan(couple, noon.plusSeconds(60L * i));
        }
        return couple;
    }

    private PrintId begin(Actor who, PrintView.Kind kind) throws Exception {
        return begin(who, kind, PrintView.PrintFor.COUNSELOR);
    }

    private PrintId begin(Actor who, PrintView.Kind kind, PrintView.PrintFor eyes) throws Exception {
        return as(who, () -> prints.begin(kind, eyes)).orElseThrow();
    }

    private void make(Actor who, PrintId id, PlainTextPrinter press) throws Exception {
        does(who, () -> run.run(id, who, press));
    }

    /** Keeps these words as the report of a place, read now. */
    private void keep(Actor who, PrintId id, UUID worker, int place, String words) throws Exception {
        UUID fingerprint = as(who, () -> transactions.read(id, worker, place))
                .orElseThrow()
                .fingerprint();
        does(who, () -> transactions.keep(id, worker, place, words.getBytes(StandardCharsets.UTF_8), fingerprint));
    }

    private PrintView view(Actor who, PrintId id) throws Exception {
        return as(who, () -> prints.view(id));
    }

    private DayPrintService.PrintFile take(Actor who, PrintId id, PrintView.Kind kind) throws Exception {
        return as(who, () -> prints.take(id, kind));
    }

    private byte[] part(Actor who, PrintId id, int place) throws Exception {
        return as(who, () -> prints.part(id, place));
    }

    private void set(Actor who, String what, PrintId id) throws Exception {
        database.rows(who, "update keptword.day_print set " + what + " where id = ?", id.value());
    }
}
