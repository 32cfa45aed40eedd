package org.keptword.tests.container.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.homework.answer.OffScreenService;
import org.keptword.homework.review.SendReview;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.print.DayPrintService;
import org.keptword.reports.print.PrintId;
import org.keptword.reports.print.PrintRun;
import org.keptword.reports.print.PrintTransactions;
import org.keptword.reports.print.PrintView;
import org.keptword.reports.print.PrintView.PrintFor;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.ResponseId;
import org.keptword.tests.harness.Patience;

/** A printed day does not outlive what it was made of: what was withdrawn since its reports were read is not handed over. */
class WithdrawnPrintIT extends PrepFixture {

    private static final String WORDS = CANARY + "withdrawn";

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private DayPrintService prints;

    @Inject
    private PrintRun run;

    @Inject
    private PrintTransactions transactions;

    @Inject
    private OffScreenService offScreen;

    /** Something after which partners may read nothing of each other. */
    private interface Closing {
        void of(Couple couple) throws Exception;
    }

    @Test
    void whatClosesBetweenPartnersEndsTheirPapersAndNotTheCounselors() throws Exception {
        Map<String, Closing> closings = new LinkedHashMap<>();
        closings.put("a reported no", this::no);
        closings.put("an order", couple -> contact(couple.ana(), Contact.LEGAL_ORDER, inForce(couple.ana())));
        closings.put(
                "a pause",
                couple -> does(
                        couple.counselor(),
                        () -> participants.become(
                                couple.caseId(), couple.tom().participant(), ParticipantState.PAUSED)));
        closings.put(
                "a consent withdrawn",
                couple -> does(
                        couple.counselor(),
                        () -> participants.withdrawConsent(
                                couple.caseId(), couple.tom().participant())));
        closings.put(
                "a concern whose moment is still to be picked",
                couple -> does(
                        couple.counselor(),
                        () -> screenings.record(
                                couple.caseId(),
                                new RecordScreening(
                                        couple.tom().participant(),
                                        ScreeningResult.CONCERN,
                                        today(),
                                        true,
                                        true,
                                        true,
                                        null,
                                        null,
                                        null))));
        for (Map.Entry<String, Closing> closing : closings.entrySet()) {
            Couple couple = withSession();
            shown(couple, couple.ana(), WORDS);
            PrintId partners = made(couple, PrintFor.PARTNERS);
            PrintId table = made(couple, PrintFor.TABLE);
            PrintId counselor = made(couple, PrintFor.COUNSELOR);
            assertTrue(taken(couple, partners).get(1).contains(WORDS), "Tom's paper has what Ana shows him");
            assertTrue(taken(couple, table).get(0).contains(WORDS), "the paper for both has it, too");

            closing.getValue().of(couple);

            assertWithdrawn(couple, partners, closing.getKey());
            assertWithdrawn(couple, table, closing.getKey());
            assertEquals(1, taken(couple, counselor).size(), closing.getKey());
            assertFalse(taken(couple, made(couple, PrintFor.PARTNERS)).get(1).contains(WORDS), closing.getKey());
        }
    }

    @Test
    void whatIsShownNoLongerEndsThePapersForPartnersUntilTheyAreMadeAnew() throws Exception {
        Couple couple = withSession();
        var share = askWhole(couple, committed(couple.ana(), WORDS));
        agree(couple.ana(), share);
        does(couple.counselor(), () -> sharing.show(share));
        PrintId table = made(couple, PrintFor.TABLE);
        PrintId counselor = made(couple, PrintFor.COUNSELOR);
        assertTrue(taken(couple, table).get(0).contains(WORDS));

        does(couple.ana().actor(), () -> shares.takeBack(couple.ana().actor().person(), share));

        assertWithdrawn(couple, table, "a text its author shows no longer");
        assertEquals(1, taken(couple, counselor).size(), "the counselor's paper never had what is shown");
        assertFalse(taken(couple, made(couple, PrintFor.TABLE)).get(0).contains(WORDS));
    }

    @Test
    void whatAnAuthorPutsOffTheScreenEndsThePapersForPartnersAlone() throws Exception {
        Couple couple = withSession();
        AssignmentId given = give(couple.ana(), ONCE);
        handIn(couple.ana(), given, leadUp(WORDS, true));
        PrintId partners = made(couple, PrintFor.PARTNERS);
        PrintId counselor = made(couple, PrintFor.COUNSELOR);
        assertTrue(taken(couple, partners).get(0).contains(WORDS));

        does(
                couple.ana().actor(),
                () -> offScreen.keepOff(
                        given, Optional.empty(), couple.ana().actor().person()));

        assertWithdrawn(couple, partners, "off the screen");
        assertTrue(taken(couple, counselor).get(0).contains(WORDS), "the counselor reads it as before");
        assertFalse(taken(couple, made(couple, PrintFor.PARTNERS)).get(0).contains(WORDS), "not on the author's paper");
    }

    @Test
    void whatAnAuthorKeepsPrivateEndsEveryPaper() throws Exception {
        Couple couple = withSession();
        AssignmentId given = give(couple.ana(), ONCE);
        ResponseId response = handIn(couple.ana(), given, leadUp(WORDS, true));
        send(couple.counselor(), response, "Say more", SendReview.ReviewOutcome.RETURNED);
        settle(couple.practice());
        PrintId counselor = made(couple, PrintFor.COUNSELOR);
        PrintId partners = made(couple, PrintFor.PARTNERS);
        assertTrue(taken(couple, counselor).get(0).contains(WORDS));

        does(
                couple.ana().actor(),
                () -> answers.disclose(
                        given, Optional.empty(), couple.ana().actor().person(), Disclosure.SELF));

        assertWithdrawn(couple, counselor, "private now");
        assertWithdrawn(couple, partners, "private now");
        PrintId anew = made(couple, PrintFor.COUNSELOR);
        assertFalse(taken(couple, anew).get(0).contains(WORDS));
        handIn(couple.ana(), given, leadUp(CANARY + "private", true));
        assertEquals(1, taken(couple, anew).size(), "nothing tells that the author goes on");
    }

    @Test
    void aPrintMadeRightAfterATakeBackIsHandedOverWithoutIt() throws Exception {
        Couple couple = withSession();
        AssignmentId given = give(couple.ana(), ONCE);
        handIn(couple.ana(), given, leadUp(WORDS, true));
        PrintId before = made(couple, PrintFor.COUNSELOR);
        assertTrue(taken(couple, before).get(0).contains(WORDS));
        takeBack(couple.ana(), given);

        PrintId after = made(couple, PrintFor.COUNSELOR);

        assertWithdrawn(couple, before, "taken back");
        List<String> texts = taken(couple, after);
        assertEquals(1, texts.size());
        assertFalse(texts.get(0).contains(WORDS));
    }

    @Test
    void aTakeBackThatIsCommittedOnlyAfterThePrintWasMadeEndsIt() throws Exception {
        Couple couple = withSession();
        AssignmentId given = give(couple.ana(), ONCE);
        handIn(couple.ana(), given, leadUp(WORDS, true));
        CountDownLatch takenBack = new CountDownLatch(1);
        CountDownLatch printed = new CountDownLatch(1);
        Actor ana = couple.ana().actor();
        Future<?> open = threads.submit(() -> {
            doesTogether(ana, () -> {
                answers.takeBack(given, Optional.empty(), ana.person());
                takenBack.countDown();
                assertTrue(printed.await(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS));
            });
            return null;
        });
        PrintId print;
        try {
            assertTrue(takenBack.await(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS));
            print = made(couple, PrintFor.COUNSELOR);
            assertTrue(taken(couple, print).get(0).contains(WORDS), "the print cannot know of it");
        } finally {
            printed.countDown();
        }
        open.get(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS);

        assertWithdrawn(couple, print, "committed later, although it is dated earlier");
    }

    @Test
    void whatClosesWhileAPrintIsMadeEndsIt() throws Exception {
        Couple couple = withSession();
        shown(couple, couple.ana(), WORDS);
        Actor counselor = couple.counselor();
        PrintId id = begun(couple, PrintFor.TABLE);
        UUID worker = as(counselor, () -> transactions.claim(id)).orElseThrow();
        int place = as(counselor, () -> transactions.next(id, worker)).orElseThrow();
        PrintTransactions.ReadReport read =
                as(counselor, () -> transactions.read(id, worker, place)).orElseThrow();
        assertTrue(read.report().toString().contains(WORDS));

        no(couple);

        byte[] file = new PlainTextPrinter().print(read.report(), () -> {});
        does(counselor, () -> transactions.keep(id, worker, place, file, read.fingerprint()));
        does(counselor, () -> transactions.finish(id, worker));
        assertWithdrawn(couple, id, "closed before it was finished");
    }

    @Test
    void whatComesInAndWhatIsShownBesidesEndsNothing() throws Exception {
        Couple couple = withSession();
        shown(couple, couple.ana(), WORDS);
        PrintId partners = made(couple, PrintFor.PARTNERS);
        PrintId counselor = made(couple, PrintFor.COUNSELOR);

        handIn(couple.ana(), give(couple.ana(), ONCE), leadUp("Later words", true));
        shown(couple, couple.tom(), "Other words");

        assertTrue(taken(couple, partners).get(1).contains(WORDS));
        assertEquals(1, taken(couple, counselor).size());
    }

    @Test
    void whoWaitsForATurnSaysSoUntilThePrintIsStopped() throws Exception {
        Couple couple = withSession();
        Actor counselor = couple.counselor();
        PrintId id = begun(couple, PrintFor.COUNSELOR);
        List<Object> silent = new ArrayList<>();
        List<CancellationException> ended = new ArrayList<>();
        does(
                counselor,
                () -> run.run(id, counselor, new PlainTextPrinter() {
                    @Override
                    public byte[] print(PrepReport report, Runnable alive) {
                        silent.addAll(silentAfter(alive, counselor, id));
                        prints.stop(id);
                        ended.add(assertThrows(CancellationException.class, alive::run));
                        return super.print(report, alive);
                    }
                }));
        assertEquals(List.of(), silent);
        assertEquals(1, ended.size());
        assertEquals(
                PrintView.State.STOPPED, as(counselor, () -> prints.view(id)).state());
    }

    /** The print, if after a long silence and this it would still count as one nobody works on. */
    private List<Object> silentAfter(Runnable alive, Actor who, PrintId id) {
        try {
            database.rows(
                    who,
                    "update keptword.day_print set beat_at = now() - interval '2 minutes' where id = ?",
                    id.value());
            alive.run();
            return database.rows(
                    who,
                    "select id from keptword.day_print where id = ? and beat_at < now() - interval '1 minute'",
                    id.value());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Tom reports that he was told no. */
    private void no(Couple couple) throws Exception {
        handIn(couple.tom(), give(couple.tom(), "contact-log"), contactLog("asked-not-to"));
    }

    private UUID inForce(Client client) throws Exception {
        return safety(client.practice(), client.caseId()).people().stream()
                .filter(who -> who.id().equals(client.participant()))
                .findFirst()
                .orElseThrow()
                .contact()
                .orElseThrow()
                .id();
    }

    private void takeBack(Client client, AssignmentId given) throws Exception {
        does(
                client.actor(),
                () -> answers.takeBack(given, Optional.empty(), client.actor().person()));
    }

    private void assertWithdrawn(Couple couple, PrintId id, String why) {
        assertRefused(
                "refusal.summary.takenBackSince",
                () -> as(couple.counselor(), () -> prints.take(id, PrintView.Kind.ZIP)),
                why);
        assertRefused("refusal.summary.takenBackSince", () -> as(couple.counselor(), () -> prints.part(id, 1)), why);
    }

    private Couple withSession() throws Exception {
        Couple couple = atWork(practice());
        plan(couple, today().atTime(12, 0).atZone(ZONE).toInstant());
        return couple;
    }

    private PrintId begun(Couple couple, PrintFor eyes) throws Exception {
        return as(couple.counselor(), () -> prints.begin(PrintView.Kind.ZIP, eyes))
                .orElseThrow();
    }

    private PrintId made(Couple couple, PrintFor eyes) throws Exception {
        PrintId id = begun(couple, eyes);
        does(couple.counselor(), () -> run.run(id, couple.counselor(), new PlainTextPrinter()));
        return id;
    }

    private List<String> taken(Couple couple, PrintId id) throws Exception {
        List<String> texts = new ArrayList<>();
        for (int place : as(couple.counselor(), () -> prints.take(id, PrintView.Kind.ZIP))
                .parts()) {
            texts.add(new String(as(couple.counselor(), () -> prints.part(id, place)), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
