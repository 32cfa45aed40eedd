package org.keptword.tests.container.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.gate.Gate;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.Decision;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.SafetyService;
import org.keptword.cases.safety.SafetyView;
import org.keptword.cases.safety.SafetyView.Who;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.cases.safety.ScreeningService;
import org.keptword.cases.safety.SetContactState;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Role;
import org.keptword.shared.StaleState;
import org.keptword.tests.container.Database;
import org.keptword.tests.container.PracticeTest;

class SafetyServiceIT extends PracticeTest {

    private final LocalDate today = LocalDate.now(ZONE);

    @Inject
    private SafetyService safety;

    @Inject
    private ScreeningService screenings;

    @Inject
    private Database database;

    @Test
    void aNewCaseIsClosedAndSaysWhy() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);

        SafetyView view = safety(practice, id);

        assertFalse(view.gate().isOpen());
        assertEquals(
                List.of(
                        Gate.Why.CONTACT_NOT_ASKED,
                        Gate.Why.SCREENING_NOT_DONE,
                        Gate.Why.CONTACT_NOT_ASKED,
                        Gate.Why.SCREENING_NOT_DONE),
                view.gate().grounds().stream().map(Gate.Ground::why).toList());
        assertFalse(view.header().jointWork());
    }

    @Test
    void jointWorkOpensWhenBothAreScreenedAndContactIsOpen() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);

        openFor(practice, id, 0);
        assertFalse(safety(practice, id).header().jointWork(), "one of two is not enough");
        openFor(practice, id, 1);

        SafetyView view = safety(practice, id);
        assertTrue(view.gate().isOpen());
        assertTrue(view.header().jointWork(), "the stored outcome agrees with the facts");
    }

    @Test
    void oneStatementClosesForBothAndIsReportedInTheSameTransaction() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        openFor(practice, id, 0);
        openFor(practice, id, 1);
        CaseEventRecorder caseEventRecorder =
                CDI.current().select(CaseEventRecorder.class).get();
        caseEventRecorder.forget();

        state(practice, id, 1, Contact.ASKED_NOT_TO, List.of());

        assertFalse(safety(practice, id).header().jointWork());
        assertEquals(List.of(who(practice, id, 1).id() + " closed"), caseEventRecorder.contact());
    }

    @Test
    void aRefusalInAnObserverRollsTheStatementBack() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        CaseEventRecorder caseEventRecorder =
                CDI.current().select(CaseEventRecorder.class).get();
        caseEventRecorder.refuseNext();

        assertThrows(DomainRefusal.class, () -> state(practice, id, 0, Contact.OPEN, List.of()));

        assertTrue(who(practice, id, 0).contact().isEmpty());
    }

    @Test
    void aStatementReplacesTheLastOneWhichStays() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        state(practice, id, 0, Contact.OPEN, List.of());
        state(
                practice,
                id,
                0,
                Contact.LEGAL_ORDER,
                List.of(new SetContactState.Allowed(SetContactState.ExceptionAbout.CHILDREN, "by text, 17 to 18")));

        Who who = who(practice, id, 0);

        SafetyView.ContactLine line = who.contact().orElseThrow();
        assertEquals(Contact.LEGAL_ORDER, line.state());
        assertEquals(SetContactState.BoundParty.BOTH, line.bound());
        assertEquals("a reason", line.ground());
        assertTrue(line.documentSeen());
        assertEquals(today.plusDays(30), line.endsOn());
        assertEquals("by text, 17 to 18", line.exceptions().get(0).terms());
        assertEquals(
                List.of(Contact.OPEN),
                who.earlierContact().stream().map(SafetyView.ContactLine::state).toList());
    }

    @Test
    void aStatementOnAStalePageIsRefused() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        ParticipantId who = who(practice, id, 0).id();
        state(practice, id, 0, Contact.OPEN, List.of());

        assertThrows(
                StaleState.class,
                () -> does(
                        practice.counselor(),
                        () -> safety.stateContact(id, statement(who, null, Contact.PAUSED, List.of()))));
        assertEquals(Contact.OPEN, who(practice, id, 0).contact().orElseThrow().state());
    }

    @Test
    void aLegalOrderNamesWhoIsBound() throws Exception {
        Practice practice = practice();
        CaseId id = individual(practice);
        ParticipantId who = who(practice, id, 0).id();
        SetContactState command =
                new SetContactState(who, null, Contact.LEGAL_ORDER, null, null, false, today, null, null, List.of());

        refused("refusal.cases.boundMissing", practice, () -> safety.stateContact(id, command));
    }

    @Test
    void openContactHasNoExceptions() {
        assertEquals(
                "refusal.cases.exceptionWhileOpen",
                assertThrows(
                                DomainRefusal.class,
                                () -> statement(
                                        new ParticipantId(UUID.randomUUID()),
                                        null,
                                        Contact.OPEN,
                                        List.of(new SetContactState.Allowed(
                                                SetContactState.ExceptionAbout.MONEY, "e-mail"))))
                        .key());
    }

    @Test
    void aScreeningNotTakenAloneIsNotRecorded() throws Exception {
        Practice practice = practice();
        CaseId id = individual(practice);
        ParticipantId who = who(practice, id, 0).id();
        RecordScreening command =
                new RecordScreening(who, ScreeningResult.NO_CONCERN, today, false, true, true, null, null, null);

        refused("refusal.cases.screeningNotAlone", practice, () -> screenings.record(id, command));
        assertTrue(who(practice, id, 0).screenings().isEmpty());
    }

    @Test
    void aScreeningSaysWhichKindsOfViolenceAndHowLatelyAndAConcernMayLeaveIndividualWorkAlone() throws Exception {
        Practice practice = practice();
        CaseId id = individual(practice);
        state(practice, id, 0, Contact.OPEN, List.of());
        ParticipantId who = who(practice, id, 0).id();
        Set<RecordScreening.Violence> told =
                EnumSet.of(RecordScreening.Violence.STRANGULATION, RecordScreening.Violence.COERCION);
        RecordScreening command = new RecordScreening(
                who,
                ScreeningResult.CONCERN,
                today,
                true,
                true,
                true,
                "what was found",
                told,
                RecordScreening.Recency.PAST_YEAR,
                Decision.INDIVIDUAL,
                "Each alone for now",
                null);
        does(practice.counselor(), () -> screenings.record(id, command));
        SafetyView.ScreeningLine line = who(practice, id, 0).screening().orElseThrow();
        assertEquals(List.copyOf(told), line.kinds());
        assertEquals(RecordScreening.Recency.PAST_YEAR, line.when());
        assertEquals(Decision.INDIVIDUAL, line.decision());
        Gate gate = safety(practice, id).gate();
        assertEquals(
                List.of(Gate.Why.SCREENING_INDIVIDUAL_ONLY),
                gate.grounds().stream().map(Gate.Ground::why).toList());
        assertTrue(gate.isKeptApart());
        assertEquals(
                "refusal.cases.screeningKindsAndWhen",
                assertThrows(
                                DomainRefusal.class,
                                () -> new RecordScreening(
                                        who,
                                        ScreeningResult.CONCERN,
                                        today,
                                        true,
                                        true,
                                        true,
                                        null,
                                        told,
                                        null,
                                        null,
                                        null,
                                        null))
                        .key());
    }

    @Test
    void aScreeningAheadOrOlderThanTheLatestIsRefused() throws Exception {
        Practice practice = practice();
        CaseId id = individual(practice);
        ParticipantId who = who(practice, id, 0).id();
        does(practice.counselor(), () -> screenings.record(id, screening(who, ScreeningResult.DANGER, today)));

        refused(
                "refusal.cases.dateAhead",
                practice,
                () -> screenings.record(id, screening(who, ScreeningResult.NO_CONCERN, today.plusDays(2))));
        refused(
                "refusal.cases.screeningOlder",
                practice,
                () -> screenings.record(id, screening(who, ScreeningResult.NO_CONCERN, today.minusDays(1))));

        does(
                practice.counselor(),
                () -> screenings.record(id, screening(who, ScreeningResult.DANGER, today.minusDays(1))));
        assertEquals(
                today.minusDays(1),
                who(practice, id, 0).screening().orElseThrow().takenOn(),
                "danger of an earlier day is recorded and counts");
    }

    @Test
    void aConcernIsDecidedWithAReasonAndDangerIsNot() throws Exception {
        Practice practice = practice();
        CaseId id = individual(practice);
        state(practice, id, 0, Contact.OPEN, List.of());
        ParticipantId who = who(practice, id, 0).id();
        does(practice.counselor(), () -> screenings.record(id, screening(who, ScreeningResult.CONCERN, today)));
        UUID concern = who(practice, id, 0).screening().orElseThrow().id();
        assertFalse(safety(practice, id).header().jointWork());

        refused(
                "refusal.cases.decisionWithoutReason",
                practice,
                () -> screenings.decide(id, concern, Decision.GO_ON, " "));
        does(practice.counselor(), () -> screenings.decide(id, concern, Decision.GO_ON, "long past, both say so"));
        assertTrue(safety(practice, id).header().jointWork());
        assertEquals(
                "long past, both say so",
                who(practice, id, 0).screening().orElseThrow().decisionReason());

        does(practice.counselor(), () -> screenings.record(id, screening(who, ScreeningResult.DANGER, today)));
        UUID danger = who(practice, id, 0).screening().orElseThrow().id();
        refused(
                "refusal.cases.onlyConcernIsDecided",
                practice,
                () -> screenings.decide(id, danger, Decision.GO_ON, "no"));
        assertThrows(
                StaleState.class,
                () -> does(practice.counselor(), () -> screenings.decide(id, concern, Decision.STOP, "past deciding")));
        assertFalse(safety(practice, id).header().jointWork());
    }

    @Test
    void aConcernIsNotReplacedByAPageThatWasOpenedBeforeIt() throws Exception {
        Practice practice = practice();
        CaseId id = individual(practice);
        state(practice, id, 0, Contact.OPEN, List.of());
        ParticipantId who = who(practice, id, 0).id();
        does(practice.counselor(), () -> screenings.record(id, screening(who, ScreeningResult.NO_CONCERN, today)));
        UUID shown = who(practice, id, 0).screening().orElseThrow().id();
        does(practice.counselor(), () -> screenings.record(id, screening(who, ScreeningResult.CONCERN, today)));
        UUID unseen = who(practice, id, 0).screening().orElseThrow().id();

        for (ScreeningResult milder : List.of(ScreeningResult.NO_CONCERN, ScreeningResult.CONCERN)) {
            RecordScreening stale = screening(who, milder, today);
            assertThrows(StaleState.class, () -> does(practice.counselor(), () -> screenings.record(id, stale)));
            assertThrows(
                    StaleState.class,
                    () -> does(practice.counselor(), () -> screenings.record(id, stale.following(shown))));
        }
        assertEquals(unseen, who(practice, id, 0).screening().orElseThrow().id());

        does(
                practice.counselor(),
                () -> screenings.record(
                        id, screening(who, ScreeningResult.DANGER, today).following(shown)));
        UUID danger = who(practice, id, 0).screening().orElseThrow().id();
        does(
                practice.counselor(),
                () -> screenings.record(
                        id, screening(who, ScreeningResult.NO_CONCERN, today).following(danger)));
        assertTrue(safety(practice, id).header().jointWork());
    }

    @Test
    void aScreeningCountsAfterOneThatAServerWithAClockAheadRecorded() throws Exception {
        Practice practice = practice();
        CaseId id = individual(practice);
        state(practice, id, 0, Contact.OPEN, List.of());
        ParticipantId who = who(practice, id, 0).id();
        does(practice.counselor(), () -> screenings.record(id, screening(who, ScreeningResult.NO_CONCERN, today)));
        database.run(
                practice.id(),
                "update keptword.screening set taken_at = taken_at + interval '4 minutes' where participant_id = ?",
                who.value());
        assertTrue(safety(practice, id).header().jointWork());

        does(practice.counselor(), () -> screenings.record(id, screening(who, ScreeningResult.DANGER, today)));

        assertFalse(safety(practice, id).header().jointWork());
        assertEquals(
                ScreeningResult.DANGER,
                who(practice, id, 0).screening().orElseThrow().result());
    }

    @Test
    void aForeignCaseLooksLikeOneThatDoesNotExist() throws Exception {
        Practice practice = practice();
        Practice other = practice();
        CaseId id = couple(practice);
        ParticipantId who = who(practice, id, 0).id();
        List<Deed> deeds = List.of(
                () -> safety.stateContact(id, statement(who, null, Contact.OPEN, List.of())),
                () -> screenings.record(id, screening(who, ScreeningResult.DANGER, today)),
                () -> screenings.decide(id, UUID.randomUUID(), Decision.STOP, "reason"));

        for (Deed deed : deeds) {
            assertThrows(NotFound.class, () -> does(practice.colleague(), deed));
            assertThrows(NotFound.class, () -> does(other.counselor(), deed));
            assertThrows(EJBAccessException.class, () -> does(practice.supervisor(), deed));
            assertThrows(EJBAccessException.class, () -> does(practice.manager(), deed));
            assertThrows(EJBAccessException.class, () -> does(person(practice.id(), Role.CLIENT, "Kim"), deed));
        }
        assertThrows(NotFound.class, () -> as(practice.colleague(), () -> safety.view(id)));
        assertThrows(NotFound.class, () -> as(other.supervisor(), () -> safety.view(id)));
        assertThrows(EJBAccessException.class, () -> as(practice.manager(), () -> safety.view(id)));
    }

    @Test
    void aParticipantOfAnotherCaseIsNotFound() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice);
        ParticipantId jo = who(practice, individual(practice), 0).id();

        assertThrows(
                NotFound.class,
                () -> does(
                        practice.counselor(),
                        () -> screenings.record(id, screening(jo, ScreeningResult.DANGER, today))));
        assertThrows(
                NotFound.class,
                () -> does(
                        practice.counselor(),
                        () -> safety.stateContact(id, statement(jo, null, Contact.OPEN, List.of()))));
    }

    private void openFor(Practice practice, CaseId id, int index) throws Exception {
        state(practice, id, index, Contact.OPEN, List.of());
        ParticipantId who = who(practice, id, index).id();
        does(practice.counselor(), () -> screenings.record(id, screening(who, ScreeningResult.NO_CONCERN, today)));
    }

    private void state(Practice practice, CaseId id, int index, Contact contact, List<SetContactState.Allowed> allowed)
            throws Exception {
        Who who = who(practice, id, index);
        UUID replaces = who.contact().map(SafetyView.ContactLine::id).orElse(null);
        does(practice.counselor(), () -> safety.stateContact(id, statement(who.id(), replaces, contact, allowed)));
    }

    private Who who(Practice practice, CaseId id, int index) throws Exception {
        return safety(practice, id).people().get(index);
    }

    private SetContactState statement(
            ParticipantId who, UUID replaces, Contact contact, List<SetContactState.Allowed> allowed) {
        return new SetContactState(
                who,
                replaces,
                contact,
                SetContactState.BoundParty.BOTH,
                "a reason",
                true,
                today,
                today.plusDays(30),
                null,
                allowed,
                "Talked over");
    }

    private static RecordScreening screening(ParticipantId who, ScreeningResult result, LocalDate on) {
        return new RecordScreening(who, result, on, true, true, true, "what was found", null, null);
    }

    private void refused(String key, Practice practice, Deed deed) {
        assertEquals(
                key,
                assertThrows(DomainRefusal.class, () -> does(practice.counselor(), deed))
                        .key());
    }
}
