package org.keptword.tests.container.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.OrderLiftingService;
import org.keptword.cases.safety.SafetyView.LiftingLine;
import org.keptword.cases.safety.SetContactState;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.shared.StaleState;
import org.keptword.today.TodayService;

/** A stricter state comes at once; a less strict one needs a reason, and a legal order a second person where there is one. */
class LiftingIT extends SafetyFixture {

    @Inject
    private TodayService today;

    @Test
    void lessStrictNeedsAReasonWhichStaysSealedWithIt() throws Exception {
        Couple couple = atWork(practice());
        assertTrue(state(couple.ana(), Contact.PAUSED, null), "stricter needs none");
        assertTrue(state(couple.ana(), Contact.ASKED_NOT_TO, null));
        for (String none : new String[] {null, "", "  "}) {
            assertRefused("refusal.cases.liftingWithoutReason", () -> state(couple.ana(), Contact.PAUSED, none));
        }
        assertTrue(state(couple.ana(), Contact.PAUSED, "canary-reason"));
        assertEquals("canary-reason", who(couple.ana()).contact().orElseThrow().liftReason());
        assertEquals(
                couple.counselor().name(),
                who(couple.ana()).contact().orElseThrow().setBy());
        assertEquals(
                0,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.contact_state where case_id = ? and position('canary'::bytea in"
                                + " lift_reason) > 0",
                        couple.caseId().value()));
    }

    @Test
    void aStateThatOpensSomethingDoesNotLieAhead() throws Exception {
        Couple couple = atWork(practice());
        state(couple.ana(), Contact.PAUSED, null);
        SetContactState now = stating(couple.ana(), Contact.OPEN, "Talked over");
        SetContactState ahead = new SetContactState(
                now.participant(),
                now.replaces(),
                now.state(),
                null,
                null,
                false,
                today().plusDays(1),
                null,
                null,
                List.of(),
                now.reason());
        assertRefused(
                "refusal.cases.opensAhead",
                () -> as(couple.counselor(), () -> safety.stateContact(couple.caseId(), ahead)));
    }

    @Test
    void anOrderStaysInForceUntilWhoSupervisesConfirms() throws Exception {
        Couple couple = atWork(practice());
        state(couple.ana(), Contact.LEGAL_ORDER, null);
        assertRefused("refusal.cases.liftingWithoutReason", () -> state(couple.ana(), Contact.OPEN, " "));
        assertFalse(state(couple.ana(), Contact.ASKED_NOT_TO, "The order was changed"));
        assertEquals(
                Contact.LEGAL_ORDER, who(couple.ana()).contact().orElseThrow().state());
        LiftingLine asked = who(couple.ana(), supervisor(couple)).asked().orElseThrow();
        assertEquals(Contact.ASKED_NOT_TO, asked.wanted());
        assertEquals("The order was changed", asked.reason());
        assertEquals("by text, 17 to 18", asked.exceptions().get(0).terms());
        assertEquals(couple.counselor().name(), asked.askedBy());

        assertRefused(
                "refusal.cases.liftingWithoutSentence",
                () -> does(supervisor(couple), () -> liftings.confirm(couple.caseId(), asked.id(), " ")));
        does(supervisor(couple), () -> liftings.confirm(couple.caseId(), asked.id(), "I saw the new order"));

        assertEquals(
                Contact.ASKED_NOT_TO, who(couple.ana()).contact().orElseThrow().state());
        assertEquals(
                "The order was changed",
                who(couple.ana()).contact().orElseThrow().liftReason());
        assertEquals(1, who(couple.ana()).contact().orElseThrow().exceptions().size());
        LiftingLine settled = who(couple.ana()).getSettled().get(0);
        assertEquals(OrderLiftingService.State.CONFIRMED, settled.state());
        assertEquals("I saw the new order", settled.sentence());
        assertEquals(supervisor(couple).name(), settled.decidedBy());
        assertTrue(who(couple.ana()).asked().isEmpty());
    }

    @Test
    void aNoKeepsTheOrderAndSaysWhy() throws Exception {
        Couple couple = ordered();
        UUID asked = asked(couple);
        does(supervisor(couple), () -> liftings.decline(couple.caseId(), asked, "Not before I saw it"));
        assertEquals(
                Contact.LEGAL_ORDER, who(couple.ana()).contact().orElseThrow().state());
        LiftingLine settled = who(couple.ana()).getSettled().get(0);
        assertEquals(OrderLiftingService.State.DECLINED, settled.state());
        assertEquals("Not before I saw it", settled.sentence());
        assertFalse(state(couple.ana(), Contact.OPEN, "Asked again"), "it can be asked again");
    }

    @Test
    void oneWaitsAtATimeAndItCanBeTakenBack() throws Exception {
        Couple couple = ordered();
        UUID asked = asked(couple);
        assertRefused("refusal.cases.liftingAsked", () -> state(couple.ana(), Contact.PAUSED, "From a second tab"));
        does(couple.counselor(), () -> liftings.takeBack(couple.caseId(), asked));
        assertEquals(
                OrderLiftingService.State.TAKEN_BACK,
                who(couple.ana()).getSettled().get(0).state());
        assertRefused(
                "refusal.cases.liftingSettled",
                () -> does(supervisor(couple), () -> liftings.confirm(couple.caseId(), asked, "Agreed")));
        assertRefused(
                "refusal.cases.liftingSettled",
                () -> does(couple.counselor(), () -> liftings.takeBack(couple.caseId(), asked)));
        assertEquals(
                Contact.LEGAL_ORDER, who(couple.ana()).contact().orElseThrow().state());
    }

    @Test
    void anotherStateEndsWhatWasAsked() throws Exception {
        Couple couple = ordered();
        UUID asked = asked(couple);
        SetContactState stale = stating(couple.ana(), Contact.OPEN, "From a page of before");
        assertTrue(state(couple.ana(), Contact.LEGAL_ORDER, null), "the order as it was renewed");
        assertEquals(
                OrderLiftingService.State.OVERTAKEN,
                who(couple.ana()).getSettled().get(0).state());
        assertRefused(
                "refusal.cases.liftingSettled",
                () -> does(supervisor(couple), () -> liftings.confirm(couple.caseId(), asked, "Agreed")));
        assertThrows(StaleState.class, () -> as(couple.counselor(), () -> safety.stateContact(couple.caseId(), stale)));
        assertEquals(
                Contact.LEGAL_ORDER, who(couple.ana()).contact().orElseThrow().state());
    }

    @Test
    void nobodyElseDecides() throws Exception {
        Couple couple = ordered();
        UUID asked = asked(couple);
        for (Actor one : List.of(
                couple.counselor(), couple.practice().colleague(), practice().supervisor())) {
            assertThrows(NotFound.class, () -> does(one, () -> liftings.confirm(couple.caseId(), asked, "Agreed")));
            assertThrows(NotFound.class, () -> does(one, () -> liftings.decline(couple.caseId(), asked, "Agreed")));
        }
        assertEquals(
                1,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.contact_lifting where id = ? and state = 'ASKED'",
                        asked));
    }

    @Test
    void withoutASupervisorTheReasonAloneCountsAndTheTrailSaysSo() throws Exception {
        Couple couple = atWork(practice());
        database.run(
                couple.practice().id(),
                "update keptword.supervision set until = now() where practice_id = ?",
                couple.practice().id().value());
        state(couple.ana(), Contact.LEGAL_ORDER, null);
        assertTrue(state(couple.ana(), Contact.OPEN, "It was lifted by the court"));
        assertEquals(Contact.OPEN, who(couple.ana()).contact().orElseThrow().state());
        assertEquals(
                1,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.audit_entry where case_id = ? and object_kind ="
                                + " 'order_lifted_alone'",
                        couple.caseId().value()));
    }

    @Test
    void whoSupervisesSeesOneNeutralCardUntilItIsDecided() throws Exception {
        Couple couple = ordered();
        assertEquals(0, as(supervisor(couple), today::today).decisions().size(), "nothing is asked yet");
        UUID asked = asked(couple);
        String day = as(supervisor(couple), today::today).toString();
        assertEquals(1, as(supervisor(couple), today::today).decisions().size());
        for (String word : List.of("LEGAL", "OPEN,", "lift", "Talked over", "a ground")) {
            assertFalse(day.contains(word), () -> word + " in " + day);
        }
        assertEquals(0, as(couple.counselor(), today::today).flags().size(), "the counselor is asked for nothing");
        does(supervisor(couple), () -> liftings.decline(couple.caseId(), asked, "Not yet"));
        assertEquals(0, as(supervisor(couple), today::today).decisions().size());
    }

    private Couple ordered() throws Exception {
        Couple couple = atWork(practice());
        state(couple.ana(), Contact.LEGAL_ORDER, null);
        return couple;
    }

    private UUID asked(Couple couple) throws Exception {
        assertFalse(state(couple.ana(), Contact.OPEN, "Talked over"));
        return who(couple.ana()).asked().orElseThrow().id();
    }

    private static Actor supervisor(Couple couple) {
        return couple.practice().supervisor();
    }
}
