package org.keptword.tests.container.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.closing.CaseSpan;
import org.keptword.cases.closing.CloseCase;
import org.keptword.promises.PromiseSubject;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.keep.MakePromise;
import org.keptword.reports.summary.CaseSummary;
import org.keptword.reports.summary.ClosingService;
import org.keptword.reports.summary.ClosingService.ClosingPage.Ends;
import org.keptword.reports.summary.ClosingService.ClosingPage.What;
import org.keptword.reports.summary.SummaryService;
import org.keptword.reports.summary.SummaryView;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/** How a case is closed: what ends with it is named before, its reason and day stand where they may, and nothing comes back by itself. */
class ClosingIT extends PrepFixture {

    private static final String WORDS = "canary-why-it-ended";

    @Inject
    private ClosingService closings;

    @Inject
    private SummaryService summaries;

    @Test
    void whatEndsIsNamedBeforehandAndEnds() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        Client ana = join(practice, id, 0);
        ParticipantId tom = safety(practice, id).people().get(1).id();
        AssignmentId open = give(ana, "cause-map");
        AssignmentId done = give(ana, "triggers");
        handIn(ana, done, "{\"list\": {\"triggers\": [{\"_id\": \"a\", \"trigger\": \"The door\"}]}}");
        as(ana.actor(), () -> promises.make(promise(ana)));
        as(ana.actor(), () -> promises.make(toApprove(ana)));
        SessionId ahead =
                plan(new Couple(practice, id, ana, null), Instant.now().plusSeconds(7200));
        as(practice.counselor(), () -> participants.invite(id, tom));

        assertEquals(
                List.of(
                        new Ends(What.WORK, 1),
                        new Ends(What.PROMISES, 1),
                        new Ends(What.PROPOSALS, 1),
                        new Ends(What.SESSIONS, 1),
                        new Ends(What.INVITATIONS, 1)),
                read(practice, id).ends());

        does(practice.counselor(), () -> cases.close(agreedEnd(id)));

        assertEquals(List.of(), read(practice, id).ends());
        assertState("PAUSED", practice, "assignment", open.value());
        assertState("OPEN", practice, "assignment", done.value());
        assertState("CANCELLED", practice, "session", ahead.value());
        assertEquals(
                1,
                database.count(
                        practice.id(),
                        "select count(*) from keptword.invitation where participant_id = ? and state = 'REVOKED'",
                        tom.value()));
    }

    @Test
    void whatIsShownRestsAndIsCountedOnce() throws Exception {
        Couple couple = atWork(practice());
        shown(couple, couple.tom(), "shown-by-tom");
        assertTrue(read(couple.practice(), couple.caseId()).ends().contains(new Ends(What.SHARES, 1)));

        does(couple.counselor(), () -> cases.close(agreedEnd(couple.caseId())));
        does(couple.counselor(), () -> cases.reopen(couple.caseId()));

        assertTrue(
                read(couple.practice(), couple.caseId()).ends().stream().noneMatch(one -> one.what() == What.SHARES),
                "it rests until the counselor shows it again");
    }

    @Test
    void takenUpAgainNothingComesBackByItselfAndTheTimeBetweenCountsForNobody() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId open = give(couple.ana(), "triggers");
        as(couple.ana().actor(), () -> promises.make(promise(couple.ana())));
        does(couple.counselor(), () -> cases.close(agreedEnd(couple.caseId())));

        does(couple.counselor(), () -> cases.reopen(couple.caseId()));

        assertState("PAUSED", couple.practice(), "assignment", open.value());
        assertEquals(
                2,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.promise_rest where case_id = ? and kind = 'CLOSED' and until is not null",
                        couple.caseId().value()));
        assertTrue(read(couple.practice(), couple.caseId()).span().closing().isEmpty());
        assertEquals(
                1,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.case_closing where case_id = ? and reopened_at is not null",
                        couple.caseId().value()),
                "what was said of the end stays");
    }

    @Test
    void theReasonAndTheDayStandInTheSummaries() throws Exception {
        Couple couple = atWork(practice());
        close(couple, CloseCase.Reason.GOAL_REACHED, true);

        CaseSpan.Ending onPage =
                read(couple.practice(), couple.caseId()).span().closing().orElseThrow();
        assertEquals(Optional.of(WORDS), onPage.words());
        CaseSpan.Ending whole = summary(couple, SummaryView.whole(SummaryView.Kind.DISCHARGE));
        assertEquals(List.of(CloseCase.Reason.GOAL_REACHED, today()), List.of(whole.reason(), whole.on()));
        assertEquals(Optional.of(WORDS), whole.words());
        CaseSpan.Ending ofCase = summary(couple, SummaryView.whole(SummaryView.Kind.CASE));
        assertEquals(List.of(CloseCase.Reason.GOAL_REACHED, today()), List.of(ofCase.reason(), ofCase.on()));
    }

    @Test
    void theCounselorsWordsStandInNoOtherSummary() throws Exception {
        Couple allowed = atWork(practice());
        close(allowed, CloseCase.Reason.AGREED_END, true);
        for (SummaryView view : List.of(
                SummaryView.whole(SummaryView.Kind.CASE),
                new SummaryView(SummaryView.Kind.DISCHARGE, Optional.of(PartnerSlot.A)),
                new SummaryView(SummaryView.Kind.CASE, Optional.of(PartnerSlot.B)))) {
            assertFalse(whole(allowed, view).toString().contains(WORDS), view::toString);
        }
        Couple kept = atWork(practice());
        close(kept, CloseCase.Reason.AGREED_END, false);
        for (SummaryView.Kind kind : SummaryView.Kind.values()) {
            assertFalse(whole(kept, SummaryView.whole(kind)).toString().contains(WORDS), kind::toString);
        }
    }

    @Test
    void thatAPartnerLeftIsNotSaidWhereOneIsLeftOut() throws Exception {
        Couple couple = atWork(practice());
        close(couple, CloseCase.Reason.PARTNER_LEFT, false);

        CaseSummary without = whole(couple, new SummaryView(SummaryView.Kind.DISCHARGE, Optional.of(PartnerSlot.B)));

        assertTrue(without.span().closing().isEmpty());
        assertFalse(without.isDraft());
        assertEquals(
                CloseCase.Reason.PARTNER_LEFT,
                summary(couple, SummaryView.whole(SummaryView.Kind.DISCHARGE)).reason());
    }

    @Test
    void theDayIsNotAheadAndNotBeforeTheCaseBegan() throws Exception {
        Couple couple = atWork(practice());
        refused("refusal.cases.dateAhead", couple.counselor(), () -> closeOn(couple, today().plusDays(1)));
        refused("refusal.cases.beforeOpened", couple.counselor(), () -> closeOn(couple, today().minusDays(1)));
        assertTrue(read(couple.practice(), couple.caseId()).header().open());
    }

    @Test
    void aClosedCaseIsNotClosedAgainNorAnOpenOneOpened() throws Exception {
        Couple couple = atWork(practice());
        refused("refusal.cases.open", couple.counselor(), () -> {
            cases.reopen(couple.caseId());
            return null;
        });
        does(couple.counselor(), () -> cases.close(agreedEnd(couple.caseId())));
        refused("refusal.cases.closed", couple.counselor(), () -> closeOn(couple, today()));
    }

    private Object closeOn(Couple couple, LocalDate on) {
        cases.close(new CloseCase(couple.caseId(), CloseCase.Reason.OTHER, on, null, false));
        return null;
    }

    private void close(Couple couple, CloseCase.Reason reason, boolean inDischarge) throws Exception {
        does(
                couple.counselor(),
                () -> cases.close(new CloseCase(couple.caseId(), reason, today(), WORDS, inDischarge)));
    }

    private ClosingService.ClosingPage read(Practice practice, CaseId id) throws Exception {
        return as(practice.counselor(), () -> closings.read(id));
    }

    private CaseSummary whole(Couple couple, SummaryView view) throws Exception {
        return as(couple.counselor(), () -> summaries.read(couple.caseId(), view));
    }

    private CaseSpan.Ending summary(Couple couple, SummaryView view) throws Exception {
        return whole(couple, view).span().closing().orElseThrow();
    }

    private void assertState(String state, Practice practice, String table, UUID id) throws Exception {
        assertEquals(
                1,
                database.count(
                        practice.id(),
                        "select count(*) from keptword." + table + " where id = ? and state = ?",
                        id,
                        state),
                table + " is " + state);
    }

    private void refused(String key, Actor actor, Callable<?> act) {
        assertEquals(
                key, assertThrows(DomainRefusal.class, () -> as(actor, act)).key());
    }

    private static MakePromise promise(Client owner) {
        return making(owner, everyDay("I make the coffee", PromiseTerms.Beneficiary.HOUSEHOLD));
    }

    private static MakePromise toApprove(Client owner) {
        return new MakePromise(
                owner.actor().person(),
                owner.caseId(),
                everyDay("I put the receipts on the table", PromiseTerms.Beneficiary.HOUSEHOLD),
                Set.of(PromiseSubject.MONEY),
                Optional.empty(),
                Optional.empty(),
                UUID.randomUUID());
    }
}
