package org.keptword.tests.container.reactions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keptword.access.practice.SettingsService;
import org.keptword.cases.gate.Gate;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.ReachOut;
import org.keptword.cases.safety.SafetyView;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.answer.SaveDraft;
import org.keptword.homework.assign.AssignExercises;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.Recurrence;
import org.keptword.sessions.HoldSession;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.StaleState;
import org.keptword.tests.container.CoupleFixture;

/** What follows from a personal attempt without an answer, and from a no. */
class ReachOutRestIT extends CoupleFixture {

    private static final String LOG = "contact-log";
    private static final String APOLOGY = "apology-draft";
    private static final String DELIVERY = "delivery";
    private static final String LATER = "daily-kindness";
    private static final String DELIVERED =
            "{\"words\":{\"versions\":[{\"_id\":\"a\",\"apology\":\"I lied.\"}]},\"delivery\":{\"delivered\":true}}";

    @Inject
    private SettingsService settings;

    private Practice practice;
    private Couple couple;

    @BeforeEach
    void aCoupleThatMayWorkTogether() throws Exception {
        practice = practice();
        couple = atWork(practice);
    }

    // ---- resting ----------------------------------------------------------------------------------------------------

    @Test
    void theFirstAttemptRestsReachingOutForItsAuthorAlone() throws Exception {
        AssignmentId toms = give(couple.tom(), LOG);
        AssignmentId apology = apology();
        told(couple.ana(), "no");

        SafetyView view = safety(practice, couple.caseId());
        assertTrue(view.gate().isOpen(), "nothing else closes");
        assertTrue(view.header().jointWork());
        SafetyView.ReachOutLine line = ana().reachOut().orElseThrow();
        assertEquals(1, line.attempts());
        assertTrue(line.rests());
        assertEquals(today().plusDays(14), line.until());
        assertTrue(tom().reachOut().isEmpty());
        assertEquals(Set.of(), view.gate().asks());
        assertFalse(isAsked(couple.ana(), apology, DELIVERY), "hers rests");
        ExerciseView his = page(couple.tom(), toms);
        assertTrue(asked(his, "personal"), "his goes on");
        assertFalse(his.heading().paused());
        assertFalse(home(couple.ana().actor()).roomOffered());
    }

    @Test
    void thePracticeSaysHowLong() throws Exception {
        does(practice.manager(), () -> settings.restReachOut(21));
        assertEquals(21, as(practice.manager(), settings::read).restDays());
        told(couple.ana(), "no");
        assertEquals(today().plusDays(21), ana().reachOut().orElseThrow().until());
        for (int wrong : new int[] {0, 366}) {
            assertRefused(
                    "refusal.access.restDays", () -> does(practice.manager(), () -> settings.restReachOut(wrong)));
        }
    }

    @Test
    void theSecondRestsWithoutAnEndAndOffersOtherPhases() throws Exception {
        told(couple.ana(), "no");
        reopen(couple.ana(), "Talked over");
        told(couple.ana(), "no");

        SafetyView.ReachOutLine line = ana().reachOut().orElseThrow();
        assertEquals(2, line.attempts());
        assertTrue(line.rests());
        assertNull(line.until());
        give(couple.ana(), ONCE);
        assertTrue(home(couple.ana().actor()).roomOffered());
        assertFalse(home(couple.tom().actor()).roomOffered());
    }

    @Test
    void twoRowsOfOneLogAreTwoAttempts() throws Exception {
        handIn(
                couple.ana(),
                give(couple.ana(), LOG),
                "{\"personal\": {\"personal-contacts\": [" + attempt("a", "no") + "," + attempt("b", "no") + "]}}");
        assertNull(ana().reachOut().orElseThrow().until());
        assertEquals(2, ana().reachOut().orElseThrow().attempts());
    }

    @Test
    void everydayMattersAndAnsweredAttemptsStartNothing() throws Exception {
        told(couple.ana(), "yes");
        assertTrue(ana().reachOut().isEmpty());
        handIn(
                couple.tom(),
                give(couple.tom(), LOG),
                "{\"everyday\": {\"everyday-contacts\": [{\"_id\": \"a\", \"everyday-when\": \"" + today()
                        + "T00:00:00+01:00\", \"everyday-began\": \"me\", \"everyday-about\": \"children\"}]}}");
        assertTrue(tom().reachOut().isEmpty());
    }

    @Test
    void aPassedEndAsksTheCounselorAndOpensNothing() throws Exception {
        told(couple.ana(), "no");
        database.run(
                practice.id(),
                "update keptword.reach_out_rest set rests_until = ? where participant_id = ?",
                LocalDate.now(ZONE).minusDays(1),
                couple.ana().participant().value());

        assertEquals(
                Set.of(Gate.Ask.REST_END_PASSED),
                safety(practice, couple.caseId()).gate().asks());
        assertEquals(
                1,
                assign(couple.ana(), APOLOGY, AssignmentRequest.Placement.NOW).inPart());
    }

    // ---- every way back to work -------------------------------------------------------------------------------------

    @Test
    void assigningLeavesOutTheActsOfReachingOutAndNothingElse() throws Exception {
        told(couple.ana(), "no");
        assertEquals(
                1,
                assign(couple.ana(), APOLOGY, AssignmentRequest.Placement.NOW).inPart());
        assertEquals(
                0, assign(couple.ana(), LATER, AssignmentRequest.Placement.NOW).inPart(), "another phase");
        assertEquals(
                0,
                assign(couple.tom(), APOLOGY, AssignmentRequest.Placement.NOW).inPart(),
                "another participant");
    }

    @Test
    void openingFromTheQueueLeavesThemOut() throws Exception {
        AssignmentId waiting = give(couple.ana(), APOLOGY, AssignmentRequest.Placement.QUEUE);
        assertEquals("{}", leftOut(waiting));
        told(couple.ana(), "no");
        does(couple.counselor(), () -> homework.open(waiting));
        assertEquals("{delivery}", leftOut(waiting));
    }

    @Test
    void resumingLeavesThemOut() throws Exception {
        AssignmentId paused = give(couple.ana(), APOLOGY);
        does(couple.counselor(), () -> homework.pause(paused));
        told(couple.ana(), "no");
        does(couple.counselor(), () -> homework.resume(paused));
        assertEquals("{delivery}", leftOut(paused));
    }

    @Test
    void whatIsAgreedInASessionLeavesThemOut() throws Exception {
        told(couple.ana(), "no");
        hold(
                couple,
                60,
                null,
                List.of(new HoldSession.Agreed(APOLOGY, Set.of(couple.ana().participant()), null)));
        AssignmentId given = new AssignmentId(
                database.id(practice.id(), "select id from keptword.assignment where exercise = ?", APOLOGY));
        assertEquals("{delivery}", leftOut(given));
    }

    @Test
    void answeringKeepsNothingNewWhileItRestsAndIsPausedInTheNeutralSentence() throws Exception {
        AssignmentId next = apology();
        assertTrue(isAsked(couple.ana(), next, DELIVERY));
        told(couple.ana(), "no");

        assertFalse(isAsked(couple.ana(), next, DELIVERY));
        assertTrue(page(couple.ana(), next).heading().paused());
        SaveDraft written = draft(couple.ana(), next, 0, "page", DELIVERED);
        assertTrue(as(couple.ana().actor(), () -> answers.save(written)).page().entries().stream()
                .noneMatch(e -> e.path().startsWith("delivery") && e.answered()));
    }

    @Test
    void theListOfTheHomeworkMarksWhatIsHeldBack() throws Exception {
        give(couple.ana(), APOLOGY);
        give(couple.tom(), APOLOGY);
        told(couple.ana(), "no");
        List<ParticipantId> held = as(couple.counselor(), () -> homework.homework(couple.caseId(), Optional.empty()))
                .all()
                .filter(line -> line.held())
                .map(line -> line.participant())
                .toList();
        assertEquals(List.of(couple.ana().participant(), couple.ana().participant()), held, "apology and log");
    }

    // ---- taking back ------------------------------------------------------------------------------------------------

    @Test
    void takingTheLogBackTakesTheRestBackAndHandingItInAgainCountsOnce() throws Exception {
        AssignmentId log = told(couple.ana(), "no");
        takeBack(couple.ana(), log);
        assertFalse(ana().reachOut().orElseThrow().rests());
        assertEquals(0, ana().reachOut().orElseThrow().attempts());

        handIn(couple.ana(), log, contactLog("no"));
        assertTrue(ana().reachOut().orElseThrow().rests());
        assertEquals(1, ana().reachOut().orElseThrow().attempts());
    }

    @Test
    void correctingTheRowTakesItBack() throws Exception {
        AssignmentId log = told(couple.ana(), "no");
        takeBack(couple.ana(), log);
        handIn(couple.ana(), log, contactLog("yes"));
        assertFalse(ana().reachOut().orElseThrow().rests());
        assertEquals(0, ana().reachOut().orElseThrow().attempts());
    }

    // ---- kept to oneself --------------------------------------------------------------------------------------------

    @Test
    void anAttemptKeptToOneselfRestsOnesOwnWorkAndIsSeenByNobody() throws Exception {
        AssignmentId log = give(couple.ana(), LOG);
        keep(couple.ana(), log, "no");

        AssignmentId next = apology();
        assertEquals("{}", leftOut(next), "the counselor assigns as if nothing were");
        assertFalse(isAsked(couple.ana(), next, DELIVERY));
        assertTrue(ana().reachOut().isEmpty());
        assertEquals(Set.of(), safety(practice, couple.caseId()).gate().asks());
        for (var reader : List.of(couple.counselor(), couple.tom().actor(), practice.job())) {
            assertTrue(database.hides(reader, "reach_out_attempt"));
            assertEquals(List.of(0L), database.rows(reader, "select count(*) from keptword.reach_out_rest"));
        }
        takeBack(couple.ana(), log);
        assertTrue(isAsked(couple.ana(), next, DELIVERY));
    }

    @Test
    void aNoKeptToOneselfClosesNothingForAnybodyElse() throws Exception {
        keep(couple.ana(), give(couple.ana(), LOG), "asked-not-to");
        assertTrue(safety(practice, couple.caseId()).header().jointWork());
        assertTrue(ana().reachOut().isEmpty());
        assertFalse(isAsked(couple.ana(), apology(), DELIVERY));
    }

    @Test
    void whatWasKeptIsToldOnceItIsHandedInForTheCounselor() throws Exception {
        AssignmentId log = give(couple.ana(), LOG);
        keep(couple.ana(), log, "no");
        takeBack(couple.ana(), log);
        does(
                couple.ana().actor(),
                () -> answers.disclose(
                        log, Optional.empty(), couple.ana().actor().person(), Disclosure.COUNSELOR));
        handIn(couple.ana(), log, contactLog("no"));
        assertTrue(ana().reachOut().orElseThrow().rests());
    }

    // ---- reopening --------------------------------------------------------------------------------------------------

    @Test
    void onlyTheCounselorReopensWithAReasonAndInOneEntryOfTheTrail() throws Exception {
        told(couple.ana(), "no");
        assertRefused("refusal.cases.reachOutWithoutReason", () -> reopen(couple.ana(), " "));
        assertTrue(ana().reachOut().orElseThrow().rests());
        long before = trail();
        reopen(couple.ana(), "We spoke of leaving room");
        assertEquals(before + 1, trail());

        SafetyView.ReachOutLine line = ana().reachOut().orElseThrow();
        assertFalse(line.rests());
        assertEquals(1, line.attempts());
        assertEquals(
                ReachOut.DecisionKind.REOPENED, line.decided().orElseThrow().kind());
        assertEquals("We spoke of leaving room", line.decided().orElseThrow().reason());
        assertTrue(isAsked(couple.ana(), apology(), DELIVERY));
    }

    @Test
    void whatDoesNotRestIsNotReopened() throws Exception {
        told(couple.ana(), "no");
        assertThrows(StaleState.class, () -> reopen(couple.tom(), "The wrong one"));
        reopen(couple.ana(), "Talked over");
        assertThrows(StaleState.class, () -> reopen(couple.ana(), "Again"));
        Couple others = atWork(practice);
        assertThrows(
                NotFound.class,
                () -> does(
                        couple.counselor(),
                        () -> safety.reopenReachOut(
                                couple.caseId(), others.ana().participant(), "Another case")));
    }

    // ---- a no -------------------------------------------------------------------------------------------------------

    @Test
    void aNoClosesForBothAtOnceAndStaysWhenTheLogIsTakenBack() throws Exception {
        AssignmentId toms = give(couple.tom(), LOG);
        AssignmentId log = told(couple.ana(), "asked-not-to");
        assertClosedByTheNo();
        assertFalse(isAsked(couple.tom(), toms, "personal"));
        takeBack(couple.ana(), log);
        assertClosedByTheNo();
        handIn(couple.ana(), log, contactLog("yes"));
        assertClosedByTheNo();
    }

    @Test
    void recordingTheNoStatesItInOneEntryOfTheTrail() throws Exception {
        told(couple.ana(), "asked-not-to");
        long before = trail();
        does(
                couple.counselor(),
                () -> safety.recordNo(couple.caseId(), couple.ana().participant()));
        assertEquals(before + 1, trail());

        assertEquals(Contact.ASKED_NOT_TO, ana().contact().orElseThrow().state());
        assertEquals(
                List.of(Gate.Why.CONTACT_ASKED_NOT_TO),
                safety(practice, couple.caseId()).gate().grounds().stream()
                        .map(Gate.Ground::why)
                        .toList());
        assertThrows(
                StaleState.class,
                () -> does(
                        couple.counselor(),
                        () -> safety.recordNo(couple.caseId(), couple.ana().participant())));
    }

    @Test
    void aStricterStateIsNotLoosenedByRecordingTheNo() throws Exception {
        UUID open = ana().contact().orElseThrow().id();
        told(couple.ana(), "asked-not-to");
        contact(couple.ana(), Contact.PAUSED, open);
        assertTrue(ana().reachOut().orElseThrow().noStatedAt() != null, "a pause is no answer to it");
        contact(couple.ana(), Contact.LEGAL_ORDER, ana().contact().orElseThrow().id());
        assertNull(ana().reachOut().orElseThrow().noStatedAt());
        assertEquals(
                ReachOut.DecisionKind.NO_RECORDED,
                ana().reachOut().orElseThrow().decided().orElseThrow().kind());
    }

    @Test
    void aMistakeOpensAgainWithAReason() throws Exception {
        told(couple.ana(), "asked-not-to");
        assertRefused("refusal.cases.reachOutWithoutReason", () -> dismiss(""));
        assertClosedByTheNo();
        dismiss("She misread it");
        SafetyView view = safety(practice, couple.caseId());
        assertTrue(view.gate().isOpen());
        assertTrue(view.header().jointWork());
        assertThrows(StaleState.class, () -> dismiss("Twice"));
    }

    @Test
    void aClientNeverOpensAGate() throws Exception {
        told(couple.ana(), "asked-not-to");
        assertThrows(
                SQLException.class,
                () -> database.rows(
                        couple.ana().actor(),
                        "update keptword.case_gate set joint_open = true where case_id = ?",
                        couple.caseId().value()));
    }

    // -----------------------------------------------------------------------------------------------------------------

    private void assertClosedByTheNo() throws Exception {
        SafetyView view = safety(practice, couple.caseId());
        assertEquals(
                List.of(Gate.Why.CONTACT_NO_STATED),
                view.gate().grounds().stream().map(Gate.Ground::why).toList());
        assertEquals(Set.of(Gate.Ask.NO_STATED), view.gate().asks());
        assertFalse(view.header().jointWork());
    }

    /** An apology of Ana's, which Tom wants to hear. */
    private AssignmentId apology() throws Exception {
        handIn(couple.tom(), give(couple.tom(), "do-i-want-to-hear-it"), "{\"wish\":\"yes\"}");
        return give(couple.ana(), APOLOGY);
    }

    /** Hands in a contact log; one from before is withdrawn, since an exercise is given once at a time. */
    private AssignmentId told(Client client, String answered) throws Exception {
        for (Object earlier : database.rows(
                practice.id(),
                "select id from keptword.assignment where exercise = ? and state = 'OPEN' and participant_id = ?",
                LOG,
                client.participant().value())) {
            does(couple.counselor(), () -> homework.withdraw(new AssignmentId((UUID) earlier), "Next one"));
        }
        AssignmentId log = give(client, LOG);
        handIn(client, log, contactLog(answered));
        return log;
    }

    private void keep(Client client, AssignmentId log, String answered) throws Exception {
        does(
                client.actor(),
                () -> answers.disclose(log, Optional.empty(), client.actor().person(), Disclosure.SELF));
        handIn(client, log, contactLog(answered));
    }

    private void takeBack(Client client, AssignmentId log) throws Exception {
        does(
                client.actor(),
                () -> answers.takeBack(log, Optional.empty(), client.actor().person()));
    }

    private Void reopen(Client client, String reason) throws Exception {
        does(couple.counselor(), () -> safety.reopenReachOut(couple.caseId(), client.participant(), reason));
        return null;
    }

    private Void dismiss(String reason) throws Exception {
        does(
                couple.counselor(),
                () -> safety.dismissNo(couple.caseId(), couple.ana().participant(), reason));
        return null;
    }

    private org.keptword.homework.assign.AssignExercises.Outcome assign(
            Client client, String exercise, AssignmentRequest.Placement placement) throws Exception {
        AssignExercises command = new AssignExercises(
                UUID.randomUUID(),
                client.caseId(),
                today().plusDays(7),
                Optional.empty(),
                List.of(new AssignmentRequest(
                        client.participant(), exercise, placement, false, Recurrence.ONCE, null)));
        return as(couple.counselor(), () -> homework.assign(command));
    }

    private String leftOut(AssignmentId id) throws Exception {
        return (String)
                database.rows(practice.id(), "select left_out::text from keptword.assignment where id = ?", id.value())
                        .get(0);
    }

    private long trail() throws Exception {
        return database.count(practice.id(), "select count(*) from keptword.audit_entry where act <> 'READ'");
    }

    private SafetyView.Who ana() throws Exception {
        return safety(practice, couple.caseId()).people().get(0);
    }

    private SafetyView.Who tom() throws Exception {
        return safety(practice, couple.caseId()).people().get(1);
    }

    private ExerciseView page(Client client, AssignmentId id) throws Exception {
        return as(client.actor(), () -> portal.exercise(id, Optional.empty()));
    }

    private boolean isAsked(Client client, AssignmentId id, String item) throws Exception {
        return asked(page(client, id), item);
    }

    private static boolean asked(ExerciseView view, String item) {
        return view.selection().included(view.form()).contains(item);
    }
}
