package org.keptword.tests.container.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keptword.cases.safety.Contact;
import org.keptword.promises.NoticeKind;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.decide.CasePromiseService;
import org.keptword.promises.decide.CasePromises;
import org.keptword.promises.keep.PromisePage;
import org.keptword.promises.keep.RecordNotice;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.shared.Actor;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.NotFound;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ShareId;
import org.keptword.shared.StaleState;
import org.keptword.sharing.AskAboutPromise;
import org.keptword.sharing.ShareKind;
import org.keptword.tests.container.StatementCount;
import org.keptword.tests.container.pages.Copies;

/** What the counselor does with promises, what the partner says, and what is counted. */
class CasePromiseIT extends PromiseFixture {

    private static final String SHOWN = "Leave the phone in the hall";
    private static final int MANY = 500;

    @Inject
    private Counter counter;

    @Inject
    private StatementCount statements;

    @Inject
    private Copies copies;

    @Test
    void whatIsEnteredInSessionStartsAtOnceAndOnlyOnce() throws Exception {
        Couple couple = atWork(practice());
        CasePromiseService.EnterPromise command = new CasePromiseService.EnterPromise(
                couple.caseId(),
                couple.tom().participant(),
                terms("My phone lies on the table", PromiseTerms.Beneficiary.PARTNER, daily()),
                Set.of(),
                UUID.randomUUID());
        PromiseId id = as(couple.counselor(), () -> desk.enter(command));
        assertEquals(id, as(couple.counselor(), () -> desk.enter(command)));
        assertEquals(1, page(couple.tom()).days().today().size());
        assertEquals(List.of(), page(couple.ana()).days().today());
    }

    @Test
    void onlyStaffOfTheCaseReadsAndOnlyTheCounselorActs() throws Exception {
        Practice practice = practice();
        Couple couple = atWork(practice);
        PromiseId id = make(couple.ana(), "I give you my password", PromiseTerms.Beneficiary.PARTNER);
        assertEquals(
                1,
                as(practice.supervisor(), () -> desk.ofCase(couple.caseId()))
                        .people()
                        .get(0)
                        .waiting()
                        .size());
        assertThrows(NotFound.class, () -> as(practice.colleague(), () -> desk.ofCase(couple.caseId())));
        assertThrows(NotFound.class, () -> does(practice.colleague(), () -> desk.approve(id)));
        assertThrows(EJBAccessException.class, () -> does(practice.supervisor(), () -> desk.approve(id)));
        assertThrows(EJBAccessException.class, () -> does(couple.ana().actor(), () -> desk.approve(id)));
        assertThrows(EJBAccessException.class, () -> as(practice.manager(), () -> desk.ofCase(couple.caseId())));
        assertRefused("refusal.promises.reasonMissing", () -> does(couple.counselor(), () -> desk.decline(id, " ")));
    }

    @Test
    void underAClosedGateNothingThatAsksForContactBeginsOrGoesOn() throws Exception {
        Couple couple = atWork(practice());
        PromiseId waiting = make(couple.ana(), "I give you my password", PromiseTerms.Beneficiary.PARTNER);
        PromiseId paused = make(couple.ana(), "A note at breakfast", PromiseTerms.Beneficiary.PARTNER);
        does(couple.counselor(), () -> desk.pause(paused, "Too early"));
        turn(couple, couple.ana(), Contact.PAUSED);
        assertRefused("refusal.promises.contactClosed", () -> does(couple.counselor(), () -> desk.approve(waiting)));
        assertRefused("refusal.promises.contactClosed", () -> does(couple.counselor(), () -> desk.resume(paused)));
        AskAboutPromise asking = new AskAboutPromise(paused, ShareKind.PROMISE, false, "of nothing", UUID.randomUUID());
        assertRefused(
                "refusal.sharing.jointWorkOff", () -> as(couple.counselor(), () -> offers.askAboutPromise(asking)));
        turn(couple, couple.ana(), Contact.OPEN);
        does(couple.counselor(), () -> desk.approve(waiting));
        assertRefused("refusal.promises.notWaiting", () -> does(couple.counselor(), () -> desk.approve(waiting)));
        does(couple.counselor(), () -> desk.resume(paused));
        assertRefused("refusal.promises.notPaused", () -> does(couple.counselor(), () -> desk.resume(paused)));
    }

    @Test
    void aPausedPromiseIsNotAskedAboutAndCountsForNothing() throws Exception {
        Couple couple = atWork(practice());
        PromiseId id = make(couple.ana(), SHOWN, PromiseTerms.Beneficiary.ONESELF);
        does(couple.counselor(), () -> desk.pause(id, "Rest first"));
        PromisePage page = page(couple.ana());
        assertEquals(List.of(), page.days().today());
        assertTrue(page.running().get(0).resting());
        assertFalse(page.toString().contains("Rest first"));
        assertRefused("refusal.promises.paused", () -> say(couple.ana(), id, OutcomeKind.KEPT));
        CasePromises.Line line = list(couple).people().get(0).running().get(0);
        assertTrue(line.paused() && line.resting());
        assertEquals("Rest first", line.reason().orElseThrow());
        assertRefused("refusal.promises.pausedAlready", () -> does(couple.counselor(), () -> desk.pause(id, "Twice")));
    }

    @Test
    void theCounselorReadsTheLastWordAddedToAnAnswer() throws Exception {
        Couple couple = atWork(practice());
        PromiseId id = make(couple.ana(), SHOWN, PromiseTerms.Beneficiary.ONESELF);
        UUID outcome = say(couple.ana(), id, OutcomeKind.NOT_KEPT);
        does(
                couple.ana().actor(),
                () -> promises.note(couple.ana().actor().person(), outcome, Optional.empty(), "Too tired"));
        CasePromises.Line line = list(couple).people().get(0).running().get(0);
        assertEquals("Too tired", line.noted().orElseThrow().words());
        assertFalse(page(couple.tom()).toString().contains("Too tired"));
    }

    @Test
    void aWordAddedInAnotherTabIsNotWrittenOver() throws Exception {
        Couple couple = atWork(practice());
        PromiseId id = make(couple.ana(), SHOWN, PromiseTerms.Beneficiary.ONESELF);
        UUID outcome = say(couple.ana(), id, OutcomeKind.NOT_KEPT);
        note(couple.ana(), outcome, Optional.empty(), "Too tired");
        assertThrows(StaleState.class, () -> note(couple.ana(), outcome, Optional.empty(), "It rained"));
        assertThrows(StaleState.class, () -> note(couple.ana(), outcome, Optional.empty(), ""));
        note(couple.ana(), outcome, Optional.empty(), " Too tired ");
        assertEquals(Optional.of("Too tired"), as(couple.ana().actor(), () -> promises.noted(outcome)));
        note(couple.ana(), outcome, Optional.of("Too tired"), "Too tired, and it rained");
        note(couple.ana(), outcome, Optional.of("Too tired, and it rained"), "");
        assertEquals(Optional.empty(), as(couple.ana().actor(), () -> promises.noted(outcome)));
        assertThrows(NotFound.class, () -> as(couple.tom().actor(), () -> promises.noted(outcome)));
    }

    private void note(Client client, UUID outcome, Optional<String> before, String words) throws Exception {
        does(client.actor(), () -> promises.note(client.actor().person(), outcome, before, words));
    }

    // ---- noticing ---------------------------------------------------------------------------------------------------

    @Test
    void thePartnerIsAskedOnlyWithTheOwnersYesAndTheOwnerNeverSeesTheAnswer() throws Exception {
        Couple couple = atWork(practice());
        PromiseId id = make(couple.tom(), SHOWN, PromiseTerms.Beneficiary.PARTNER);
        PromiseId other = make(couple.tom(), "Secret kindness", PromiseTerms.Beneficiary.PARTNER);
        assertEquals(List.of(), page(couple.ana()).asked());
        ShareId share = ask(couple, id, ShareKind.PROMISE);
        assertRefused("refusal.sharing.notAgreed", () -> does(couple.counselor(), () -> sharing.show(share)));
        assertEquals(List.of(), page(couple.ana()).asked());
        agree(couple.tom(), share);
        assertEquals(List.of(), page(couple.ana()).asked());
        does(couple.counselor(), () -> sharing.show(share));
        PromisePage.Asked asked = page(couple.ana()).asked().get(0);
        assertEquals(SHOWN, asked.what());
        say(couple.tom(), id, OutcomeKind.NOT_KEPT);
        assertFalse(page(couple.ana()).toString().contains("NOT_KEPT"), "whatever the owner says");
        does(
                couple.ana().actor(),
                () -> promises.notice(couple.ana().actor().person(), id, asked.day(), NoticeKind.NOTICED));
        does(
                couple.ana().actor(),
                () -> promises.notice(couple.ana().actor().person(), id, asked.day(), NoticeKind.SEEN_DIFFERENTLY));
        CasePromises.Person tom = list(couple).people().get(1);
        assertEquals(1, tom.forPartner().seenDifferently());
        assertEquals(0, tom.forPartner().noticed());
        String owner = page(couple.tom()).toString() + as(couple.tom().actor(), homes::home);
        assertFalse(owner.contains("SEEN_DIFFERENTLY"), owner);
        assertEquals(List.of(), database.rows(couple.tom().actor(), "select id from keptword.promise_notice"));
        assertThrows(
                NotFound.class,
                () -> does(
                        couple.ana().actor(),
                        () -> promises.notice(couple.ana().actor().person(), other, asked.day(), NoticeKind.NOTICED)));
        assertThrows(
                NotFound.class,
                () -> does(
                        couple.tom().actor(),
                        () -> promises.notice(couple.tom().actor().person(), id, asked.day(), NoticeKind.NOTICED)));
        turn(couple, couple.tom(), Contact.PAUSED);
        assertEquals(List.of(), page(couple.ana()).asked());
        turn(couple, couple.tom(), Contact.OPEN);
        assertEquals(List.of(), page(couple.ana()).asked(), "the counselor picks the moment");
        does(couple.counselor(), () -> sharing.showAgain(couple.caseId()));
        assertEquals(1, page(couple.ana()).asked().size());
        does(couple.tom().actor(), () -> promises.hide(couple.tom().actor().person(), id));
        assertEquals(List.of(), page(couple.ana()).asked());
    }

    // ---- counting ---------------------------------------------------------------------------------------------------

    @Test
    void anAnswerThatComesLaterThanItWasGivenOverwritesNothingThatWasSaidSince() throws Exception {
        Couple couple = atWork(practice());
        PromiseId id = make(couple.tom(), SHOWN, PromiseTerms.Beneficiary.PARTNER);
        show(couple, couple.tom(), id);
        noticeLate(couple.ana().actor(), couple, id, NoticeKind.NOTICED, null);
        noticeLate(couple.ana().actor(), couple, id, NoticeKind.NOTICED, null);
        assertThrows(
                StaleState.class, () -> noticeLate(couple.ana().actor(), couple, id, NoticeKind.NOT_NOTICED, null));
        assertThrows(
                AnotherPerson.class,
                () -> noticeLate(couple.tom().actor(), couple, id, NoticeKind.SEEN_DIFFERENTLY, NoticeKind.NOTICED));
        assertEquals(
                Optional.of(NoticeKind.NOTICED),
                page(couple.ana()).asked().get(0).said());
        noticeLate(couple.ana().actor(), couple, id, NoticeKind.NOT_NOTICED, NoticeKind.NOTICED);
        assertEquals(
                Optional.of(NoticeKind.NOT_NOTICED),
                page(couple.ana()).asked().get(0).said());
    }

    /** Sends an answer of the first partner, whoever is signed in. */
    private void noticeLate(Actor who, Couple couple, PromiseId id, NoticeKind seen, @Nullable NoticeKind before)
            throws Exception {
        does(
                who,
                () -> promises.noticeUnlessChanged(
                        new RecordNotice(couple.ana().actor().person(), id, today(), seen, before)));
    }

    @Test
    void countsAreByOwnerAndIntervalAndHideNoticesFromTheOwner() throws Exception {
        Couple couple = atWork(practice());
        PromiseId id = make(couple.tom(), SHOWN, PromiseTerms.Beneficiary.PARTNER);
        make(couple.ana(), "Sleep by eleven", PromiseTerms.Beneficiary.ONESELF);
        show(couple, couple.tom(), id);
        say(couple.tom(), id, OutcomeKind.KEPT);
        does(
                couple.ana().actor(),
                () -> promises.notice(couple.ana().actor().person(), id, today(), NoticeKind.NOTICED));
        letPass(couple.practice(), 4);
        Instant end = today().atStartOfDay(ZONE).toInstant();
        List<Instant> bounds = List.of(
                end.minus(20, ChronoUnit.DAYS), end.minus(2, ChronoUnit.DAYS), end, end.plus(2, ChronoUnit.DAYS));
        PromiseCounts counts = as(couple.counselor(), () -> counter.ofCase(couple.caseId(), bounds));
        PromiseCounts.Owner tom = counts.owners().stream()
                .filter(owner -> owner.owner().equals(couple.tom().participant()))
                .findFirst()
                .orElseThrow();
        assertEquals(
                new PromiseCounts.Interval(1, 0, 0, 0, 1, 0, 0, 0),
                tom.intervals().get(0));
        assertEquals(
                new PromiseCounts.Interval(0, 0, 0, 0, 2, 0, 0, 0),
                tom.intervals().get(1));
        assertEquals(1, tom.intervals().get(2).noticed(), "noticed today");
        PromiseCounts own = as(couple.tom().actor(), () -> counter.own(bounds));
        assertEquals(1, own.owners().size());
        assertEquals(1, own.owners().get(0).intervals().get(0).kept());
        assertEquals(0, own.owners().get(0).intervals().get(2).noticed());
    }

    @Test
    void manyRowsTakeNoMoreStatements() throws Exception {
        Couple couple = atWork(practice());
        PromiseId id = make(couple.tom(), SHOWN, PromiseTerms.Beneficiary.PARTNER);
        show(couple, couple.tom(), id);
        say(couple.tom(), id, OutcomeKind.KEPT);
        List<Instant> bounds = List.of(Instant.EPOCH, Instant.now().plusSeconds(3600));
        long[] few = measure(couple, bounds);
        copies.of(
                couple.practice().id(),
                "promise_outcome",
                "t.promise_id = '" + id + "'",
                MANY,
                "'idempotency_key', gen_random_uuid()",
                "'day', t.day - n",
                "'begins_at', t.begins_at - n * interval '1 day'",
                "'due_at', t.due_at - n * interval '1 day'");
        for (int i = 0; i < MANY; i++) {
            make(couple.tom(), "Kindness " + i, PromiseTerms.Beneficiary.PARTNER);
        }
        copies.of(
                couple.practice().id(),
                "promise_rest",
                "true",
                MANY,
                "'since', t.since - n * interval '1 day'",
                "'until', t.since - n * interval '1 day'");
        long[] many = measure(couple, bounds);
        assertEquals(List.of(few[0], few[1], few[2], few[3]), List.of(many[0], many[1], many[2], many[3]));
        assertTrue(
                few[0] <= 8 && few[1] <= 8 && few[2] <= 8,
                () -> List.of(few[0], few[1], few[2]).toString());
        assertTrue(few[3] <= 2 + 3, () -> "counts, with actor and permit: " + few[3]);
    }

    private long[] measure(Couple couple, List<Instant> bounds) throws Exception {
        page(couple.tom());
        list(couple);
        as(couple.tom().actor(), homes::home);
        as(couple.counselor(), () -> counter.ofCase(couple.caseId(), bounds));
        return new long[] {
            statements.of(() -> page(couple.tom())),
            statements.of(() -> list(couple)),
            statements.of(() -> as(couple.tom().actor(), homes::home)),
            statements.of(() -> as(couple.counselor(), () -> counter.ofCase(couple.caseId(), bounds)))
        };
    }
}
