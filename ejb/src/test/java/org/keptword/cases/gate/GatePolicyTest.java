package org.keptword.cases.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.gate.Gate.Ask;
import org.keptword.cases.gate.Gate.Ground;
import org.keptword.cases.gate.Gate.Why;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.Decision;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.shared.CaseMode;

/** Rules 3 and 4, row by row. */
class GatePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void aScreenedCoupleWithOpenContactMayWorkTogether() {
        Gate gate = weigh(CaseMode.COUPLE, fine(PartnerSlot.A), fine(PartnerSlot.B));

        assertTrue(gate.isOpen());
        assertEquals(Set.of(), gate.asks());
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_ASKED, CONTACT_NOT_ASKED",
        "PAUSED, CONTACT_PAUSED",
        "ASKED_NOT_TO, CONTACT_ASKED_NOT_TO",
        "LEGAL_ORDER, CONTACT_LEGAL_ORDER"
    })
    void everyContactStateButOpenClosesForTheOneItIsAbout(Contact contact, Why why) {
        Gate gate = weigh(CaseMode.INDIVIDUAL, fine(PartnerSlot.A).with(contact));

        assertEquals(List.of(new Ground(PartnerSlot.A, why)), gate.grounds());
        assertTrue(gate.isClosedByContact());
    }

    @ParameterizedTest
    @EnumSource(PartnerSlot.class)
    void eitherPartnersStateStopsJointWorkForBoth(PartnerSlot who) {
        Fact a = fine(PartnerSlot.A).with(who == PartnerSlot.A ? Contact.ASKED_NOT_TO : Contact.OPEN);
        Fact b = fine(PartnerSlot.B).with(who == PartnerSlot.B ? Contact.ASKED_NOT_TO : Contact.OPEN);

        Gate gate = weigh(CaseMode.COUPLE, a, b);

        assertEquals(List.of(new Ground(who, Why.CONTACT_ASKED_NOT_TO)), gate.grounds());
    }

    @Test
    void theStrictestOfTwoStatesIsFoundAmongTheGrounds() {
        Gate gate = weigh(
                CaseMode.COUPLE,
                fine(PartnerSlot.A).with(Contact.PAUSED),
                fine(PartnerSlot.B).with(Contact.LEGAL_ORDER));

        assertEquals(
                List.of(
                        new Ground(PartnerSlot.A, Why.CONTACT_PAUSED),
                        new Ground(PartnerSlot.B, Why.CONTACT_LEGAL_ORDER)),
                gate.grounds());
        assertEquals(Contact.LEGAL_ORDER, Contact.PAUSED.strictest(Contact.LEGAL_ORDER));
        assertEquals(Contact.LEGAL_ORDER, Contact.LEGAL_ORDER.strictest(Contact.OPEN));
    }

    @ParameterizedTest
    @EnumSource(Contact.class)
    void aDayOfReviewThatHasComeAsksTheCounselorAndChangesNothing(Contact contact) {
        GateFacts before = reviewedOn(contact, TODAY.plusDays(1));
        GateFacts there = reviewedOn(contact, TODAY);

        assertEquals(
                Set.of(),
                GatePolicy.weigh(CaseMode.INDIVIDUAL, List.of(before), TODAY).asks());
        Gate gate = GatePolicy.weigh(CaseMode.INDIVIDUAL, List.of(there), TODAY);
        assertEquals(Set.of(Ask.CONTACT_REVIEW_DUE), gate.asks());
        assertEquals(contact == Contact.OPEN, gate.isOpen());
    }

    private static GateFacts reviewedOn(Contact contact, LocalDate day) {
        return new GateFacts(
                PartnerSlot.A,
                ParticipantState.ACTIVE,
                contact,
                null,
                ScreeningResult.NO_CONCERN,
                TODAY,
                null,
                true,
                true,
                GateFacts.ReachOutFacts.NONE,
                day);
    }

    @ParameterizedTest
    @EnumSource(Why.class)
    void whoMustBeKeptApartAndWhatMayWaitForItsMomentIsKnownOfEachGround(Why why) {
        Set<Why> apart = Set.of(
                Why.CONTACT_ASKED_NOT_TO,
                Why.CONTACT_LEGAL_ORDER,
                Why.CONTACT_NO_STATED,
                Why.SCREENING_INDIVIDUAL_ONLY,
                Why.SCREENING_DANGER);
        Set<Why> takenAlone = Set.of(
                Why.SCREENING_DANGER,
                Why.SCREENING_CONCERN_UNDECIDED,
                Why.SCREENING_CONCERN_STOP,
                Why.SCREENING_INDIVIDUAL_ONLY);
        Gate gate = new Gate(List.of(new Ground(PartnerSlot.A, why)), Set.of(), Set.of());

        assertEquals(apart.contains(why), gate.isKeptApart());
        assertEquals(takenAlone.contains(why), gate.isClosedByScreeningAlone());
        Gate both = new Gate(
                List.of(new Ground(PartnerSlot.A, why), new Ground(PartnerSlot.B, Why.CONTACT_PAUSED)),
                Set.of(),
                Set.of());
        assertFalse(both.isClosedByScreeningAlone(), "what else closes it takes effect at once");
    }

    @Test
    void anOpenGateWaitsForNothing() {
        Gate gate = weigh(CaseMode.COUPLE, fine(PartnerSlot.A), fine(PartnerSlot.B));

        assertFalse(gate.isClosedByScreeningAlone());
        assertFalse(gate.isKeptApart());
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, PAUSED, true",
        "OPEN, ASKED_NOT_TO, true",
        "PAUSED, LEGAL_ORDER, true",
        "ASKED_NOT_TO, LEGAL_ORDER, true",
        "OPEN, NOT_ASKED, false",
        "PAUSED, NOT_ASKED, false",
        "LEGAL_ORDER, LEGAL_ORDER, false",
        "LEGAL_ORDER, OPEN, false"
    })
    void aLessStrictStateLiftsTheOneBefore(Contact now, Contact before, boolean lifts) {
        assertEquals(lifts, now.lifts(before));
    }

    @Test
    void aPassedEndDateAsksTheCounselorAndOpensNothing() {
        Gate gate = weigh(
                CaseMode.INDIVIDUAL,
                fine(PartnerSlot.A).with(Contact.LEGAL_ORDER).endingOn(TODAY.minusDays(1)));

        assertFalse(gate.isOpen());
        assertEquals(Set.of(Ask.CONTACT_END_PASSED), gate.asks());
    }

    @Test
    void theLastDayOfAnOrderIsNotPassedYet() {
        Gate gate = weigh(
                CaseMode.INDIVIDUAL,
                fine(PartnerSlot.A).with(Contact.LEGAL_ORDER).endingOn(TODAY));

        assertEquals(Set.of(), gate.asks());
    }

    @Test
    void nothingJointStartsBeforeBothWereScreened() {
        Gate gate =
                weigh(CaseMode.COUPLE, fine(PartnerSlot.A), fine(PartnerSlot.B).found(ScreeningResult.NOT_DONE, null));

        assertEquals(List.of(new Ground(PartnerSlot.B, Why.SCREENING_NOT_DONE)), gate.grounds());
        assertFalse(gate.isClosedByContact());
    }

    @Test
    void aConcernWaitsForADecision() {
        Gate gate =
                weigh(CaseMode.COUPLE, fine(PartnerSlot.A).found(ScreeningResult.CONCERN, null), fine(PartnerSlot.B));

        assertEquals(List.of(new Ground(PartnerSlot.A, Why.SCREENING_CONCERN_UNDECIDED)), gate.grounds());
    }

    @Test
    void aConcernDecidedToGoOnWithOpens() {
        assertTrue(weigh(
                        CaseMode.COUPLE,
                        fine(PartnerSlot.A).found(ScreeningResult.CONCERN, Decision.GO_ON),
                        fine(PartnerSlot.B))
                .isOpen());
    }

    @Test
    void aConcernDecidedForIndividualExercisesOnlyClosesWhatIsTowardsTheOther() {
        for (CaseMode mode : CaseMode.values()) {
            Gate gate = weigh(
                    mode, fine(PartnerSlot.A).found(ScreeningResult.CONCERN, Decision.INDIVIDUAL), fine(PartnerSlot.B));
            assertEquals(List.of(new Ground(PartnerSlot.A, Why.SCREENING_INDIVIDUAL_ONLY)), gate.grounds());
            assertTrue(gate.isKeptApart());
            assertTrue(gate.isClosedByScreeningAlone());
        }
    }

    @Test
    void aConcernDecidedToStopCloses() {
        Gate gate = weigh(
                CaseMode.COUPLE,
                fine(PartnerSlot.A).found(ScreeningResult.CONCERN, Decision.STOP),
                fine(PartnerSlot.B));

        assertEquals(List.of(new Ground(PartnerSlot.A, Why.SCREENING_CONCERN_STOP)), gate.grounds());
    }

    @Test
    void dangerCloses() {
        Gate gate =
                weigh(CaseMode.COUPLE, fine(PartnerSlot.A), fine(PartnerSlot.B).found(ScreeningResult.DANGER, null));

        assertEquals(List.of(new Ground(PartnerSlot.B, Why.SCREENING_DANGER)), gate.grounds());
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true"})
    void anIndividualScreeningMustAskForOwnForceAndForARequestOfNoContact(boolean force, boolean noContact) {
        Gate gate = weigh(CaseMode.INDIVIDUAL, fine(PartnerSlot.A).asked(force, noContact));

        assertEquals(List.of(new Ground(PartnerSlot.A, Why.SCREENING_INCOMPLETE)), gate.grounds());
    }

    @Test
    void aCouplesScreeningNeedNotAskForThem() {
        assertTrue(weigh(CaseMode.COUPLE, fine(PartnerSlot.A).asked(false, false), fine(PartnerSlot.B))
                .isOpen());
    }

    @ParameterizedTest
    @CsvSource({"90, false", "91, true"})
    void aScreeningOlderThanNinetyDaysAsksForANewOneAndClosesNothing(int days, boolean asks) {
        Gate gate = weigh(CaseMode.COUPLE, fine(PartnerSlot.A).on(TODAY.minusDays(days)), fine(PartnerSlot.B));

        assertTrue(gate.isOpen());
        assertEquals(asks, gate.asks().contains(Ask.SCREEN_AGAIN));
    }

    @ParameterizedTest
    @EnumSource(
            value = ParticipantState.class,
            names = {"PAUSED", "LEFT"})
    void nothingJointGoesOnWhileAPartnerIsAway(ParticipantState away) {
        Gate gate =
                weigh(CaseMode.COUPLE, fine(PartnerSlot.A), fine(PartnerSlot.B).being(away));

        assertEquals(List.of(new Ground(PartnerSlot.B, Why.PARTNER_NOT_ACTIVE)), gate.grounds());
    }

    @Test
    void dangerCountsEvenWhenThePartnerHasLeft() {
        Gate gate = weigh(
                CaseMode.COUPLE,
                fine(PartnerSlot.A),
                fine(PartnerSlot.B).being(ParticipantState.LEFT).found(ScreeningResult.DANGER, null));

        assertTrue(gate.grounds().contains(new Ground(PartnerSlot.B, Why.SCREENING_DANGER)));
    }

    @Test
    void aCouplesCaseWithOneParticipantHasNoJointWork() {
        Gate gate = weigh(CaseMode.COUPLE, fine(PartnerSlot.A));

        assertEquals(List.of(new Ground(PartnerSlot.B, Why.PARTNER_NOT_ACTIVE)), gate.grounds());
    }

    @Test
    void aRestIsForTheOneWhoReachedOutAndClosesNothingElse() {
        Gate gate = weigh(
                CaseMode.COUPLE,
                fine(PartnerSlot.A),
                fine(PartnerSlot.B).reaching(new GateFacts.ReachOutFacts(true, TODAY, false)));

        assertTrue(gate.isOpen());
        assertEquals(Set.of(PartnerSlot.B), gate.resting());
        assertEquals(Set.of(), gate.asks(), "its last day is not passed yet");
    }

    @Test
    void aPassedRestAsksTheCounselorAndOpensNothing() {
        Gate gate = weigh(
                CaseMode.INDIVIDUAL,
                fine(PartnerSlot.A).reaching(new GateFacts.ReachOutFacts(true, TODAY.minusDays(1), false)));

        assertEquals(Set.of(PartnerSlot.A), gate.resting());
        assertEquals(Set.of(Ask.REST_END_PASSED), gate.asks());
    }

    @Test
    void aRestWithoutAnEndAsksNothing() {
        Gate gate = weigh(
                CaseMode.INDIVIDUAL, fine(PartnerSlot.A).reaching(new GateFacts.ReachOutFacts(true, null, false)));

        assertEquals(Set.of(PartnerSlot.A), gate.resting());
        assertEquals(Set.of(), gate.asks());
    }

    @ParameterizedTest
    @EnumSource(PartnerSlot.class)
    void aNoThatWasToldClosesForBothAndAsksTheCounselor(PartnerSlot who) {
        GateFacts.ReachOutFacts no = new GateFacts.ReachOutFacts(false, null, true);
        Gate gate = weigh(
                CaseMode.COUPLE,
                fine(PartnerSlot.A).reaching(who == PartnerSlot.A ? no : GateFacts.ReachOutFacts.NONE),
                fine(PartnerSlot.B).reaching(who == PartnerSlot.B ? no : GateFacts.ReachOutFacts.NONE));

        assertEquals(List.of(new Ground(who, Why.CONTACT_NO_STATED)), gate.grounds());
        assertEquals(Set.of(Ask.NO_STATED), gate.asks());
        assertTrue(gate.isClosedByContact());
    }

    private static Gate weigh(CaseMode mode, Fact... facts) {
        return GatePolicy.weigh(
                mode, java.util.Arrays.stream(facts).map(Fact::facts).toList(), TODAY);
    }

    private static Fact fine(PartnerSlot slot) {
        return new Fact(
                slot,
                ParticipantState.ACTIVE,
                Contact.OPEN,
                null,
                ScreeningResult.NO_CONCERN,
                TODAY.minusDays(10),
                null,
                true,
                true,
                GateFacts.ReachOutFacts.NONE);
    }

    private record Fact(
            PartnerSlot slot,
            ParticipantState state,
            Contact contact,
            LocalDate ends,
            ScreeningResult result,
            LocalDate on,
            Decision decision,
            boolean force,
            boolean noContact,
            GateFacts.ReachOutFacts reachOut) {

        Fact reaching(GateFacts.ReachOutFacts other) {
            return new Fact(slot, state, contact, ends, result, on, decision, force, noContact, other);
        }

        Fact with(Contact other) {
            return new Fact(slot, state, other, ends, result, on, decision, force, noContact, reachOut);
        }

        Fact endingOn(LocalDate day) {
            return new Fact(slot, state, contact, day, result, on, decision, force, noContact, reachOut);
        }

        Fact found(ScreeningResult other, Decision decided) {
            boolean done = other != ScreeningResult.NOT_DONE;
            return new Fact(slot, state, contact, ends, other, done ? on : null, decided, force, noContact, reachOut);
        }

        Fact asked(boolean ownForce, boolean requestOfNoContact) {
            return new Fact(slot, state, contact, ends, result, on, decision, ownForce, requestOfNoContact, reachOut);
        }

        Fact on(LocalDate day) {
            return new Fact(slot, state, contact, ends, result, day, decision, force, noContact, reachOut);
        }

        Fact being(ParticipantState other) {
            return new Fact(slot, other, contact, ends, result, on, decision, force, noContact, reachOut);
        }

        GateFacts facts() {
            return new GateFacts(slot, state, contact, ends, result, on, decision, force, noContact, reachOut);
        }
    }
}
