package org.keptword.homework.internal.assign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.gate.Gate;
import org.keptword.cases.gate.GateFacts;
import org.keptword.cases.gate.GatePolicy;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.Decision;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.AssignmentPreview;
import org.keptword.homework.internal.assign.AssignPolicy.Setting;
import org.keptword.homework.internal.assign.AssignPolicy.Verdict;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;

/** Rules 3, 4 and 5, row by row, from the facts of the case to what is given. */
class AssignPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ExerciseDefinition SOLO = anywhere(ask("alone", Item.Kind.SOLO));
    private static final ExerciseDefinition CONTACT = anywhere(ask("reach", Item.Kind.CONTACT));
    private static final ExerciseDefinition JOINT = anywhere(ask("together", Item.Kind.JOINT));
    private static final ExerciseDefinition MIXED = anywhere(
            ask("alone", Item.Kind.SOLO), holding("deliver", Item.Kind.CONTACT, ask("delivered", Item.Kind.SOLO)));
    private static final ExerciseDefinition REPORT =
            DefinedExercise.exercise("contact-report").alwaysOpen().asking(ask("what", Item.Kind.CONTACT));

    @Nested
    class Contact_state {

        @Test
        void open_gives_every_kind() {
            assertAllGiven(couple(Contact.OPEN, Contact.OPEN));
        }

        @ParameterizedTest
        @EnumSource(
                value = Contact.class,
                names = {"NOT_ASKED", "PAUSED", "ASKED_NOT_TO", "LEGAL_ORDER"})
        void every_other_state_gives_neither_contact_nor_joint_work(Contact state) {
            assertOnlySolo(couple(state, state));
        }

        @ParameterizedTest
        @EnumSource(
                value = Contact.class,
                names = {"NOT_ASKED", "PAUSED", "ASKED_NOT_TO", "LEGAL_ORDER"})
        void the_strictest_of_the_two_wins_for_both(Contact state) {
            assertOnlySolo(couple(Contact.OPEN, state));
            assertOnlySolo(couple(state, Contact.OPEN));
        }

        @Test
        void a_passed_end_date_opens_nothing() {
            GateFacts ended = fact(PartnerSlot.A, Contact.PAUSED, TODAY.minusDays(1), ScreeningResult.NO_CONCERN, null);
            assertOnlySolo(CaseMode.COUPLE, ended, screened(PartnerSlot.B, ScreeningResult.NO_CONCERN, null));
        }

        @Test
        void a_partner_who_left_closes_joint_work() {
            GateFacts left = new GateFacts(
                    PartnerSlot.B,
                    ParticipantState.LEFT,
                    Contact.OPEN,
                    null,
                    ScreeningResult.NO_CONCERN,
                    TODAY,
                    null,
                    true,
                    true);
            assertOnlySolo(CaseMode.COUPLE, screened(PartnerSlot.A, ScreeningResult.NO_CONCERN, null), left);
        }

        @Test
        void what_remains_of_a_mixed_exercise_is_given_without_its_contact_part() {
            Verdict verdict = AssignPolicy.weigh(MIXED, closed(), false);

            assertTrue(verdict.isAssignable());
            assertEquals(List.of("deliver"), verdict.leftOut());
            assertFalse(verdict.gated());
        }

        @Test
        void a_mixed_exercise_under_an_open_gate_is_whole_and_stays_under_the_gate() {
            Verdict verdict = AssignPolicy.weigh(MIXED, opened(), false);

            assertEquals(List.of(), verdict.leftOut());
            assertTrue(verdict.gated());
        }

        @Test
        void a_contact_report_passes_every_gate() {
            Verdict verdict = AssignPolicy.weigh(REPORT, closed(), false);

            assertTrue(verdict.isAssignable());
            assertEquals(List.of(), verdict.leftOut());
            assertFalse(verdict.gated());
        }
    }

    @Nested
    class Screening {

        @Test
        void not_done_closes() {
            assertOnlySolo(CaseMode.COUPLE, none(PartnerSlot.A), none(PartnerSlot.B));
        }

        @Test
        void not_done_for_one_closes_for_both() {
            assertOnlySolo(
                    CaseMode.COUPLE, screened(PartnerSlot.A, ScreeningResult.NO_CONCERN, null), none(PartnerSlot.B));
        }

        @Test
        void no_concern_opens() {
            assertAllGiven(couple(Contact.OPEN, Contact.OPEN));
        }

        @Test
        void a_concern_closes_until_it_is_decided() {
            assertOnlySolo(concern(null));
        }

        @Test
        void a_concern_decided_to_go_on_opens() {
            assertAllGiven(concern(Decision.GO_ON));
        }

        @Test
        void a_concern_decided_to_stop_closes() {
            assertOnlySolo(concern(Decision.STOP));
        }

        @Test
        void danger_closes() {
            assertOnlySolo(
                    CaseMode.COUPLE,
                    screened(PartnerSlot.A, ScreeningResult.DANGER, null),
                    screened(PartnerSlot.B, ScreeningResult.NO_CONCERN, null));
        }

        @Test
        void an_old_screening_asks_and_closes_nothing() {
            GateFacts old = new GateFacts(
                    PartnerSlot.A,
                    ParticipantState.ACTIVE,
                    Contact.OPEN,
                    null,
                    ScreeningResult.NO_CONCERN,
                    TODAY.minusDays(91),
                    null,
                    true,
                    true);
            Gate gate = GatePolicy.weigh(
                    CaseMode.COUPLE, List.of(old, screened(PartnerSlot.B, ScreeningResult.NO_CONCERN, null)), TODAY);

            assertEquals(Set.of(Gate.Ask.SCREEN_AGAIN), gate.asks());
            assertAllGiven(gate);
        }

        @Test
        void one_client_is_also_asked_about_own_force_and_an_asked_for_silence() {
            GateFacts half = new GateFacts(
                    PartnerSlot.A,
                    ParticipantState.ACTIVE,
                    Contact.OPEN,
                    null,
                    ScreeningResult.NO_CONCERN,
                    TODAY,
                    null,
                    true,
                    false);
            Gate gate = GatePolicy.weigh(CaseMode.INDIVIDUAL, List.of(half), TODAY);

            assertEquals(
                    AssignmentPreview.OmissionReason.CONTACT_CLOSED,
                    AssignPolicy.weigh(CONTACT, new Setting(CaseMode.INDIVIDUAL, Aim.REPAIR, gate.isOpen()), false)
                            .refused());
        }
    }

    @Nested
    class Consent {

        @Test
        void without_one_in_force_nothing_is_given() {
            assertEquals(
                    Optional.of(AssignmentPreview.Obstacle.NO_CONSENT),
                    AssignPolicy.obstacle(ParticipantState.ACTIVE, false));
            assertEquals(
                    Optional.of(AssignmentPreview.Obstacle.NO_CONSENT),
                    AssignPolicy.obstacle(ParticipantState.INVITED, false));
        }

        @Test
        void with_one_in_force_work_can_be_given_even_before_the_first_sign_in() {
            assertEquals(Optional.empty(), AssignPolicy.obstacle(ParticipantState.ACTIVE, true));
            assertEquals(Optional.empty(), AssignPolicy.obstacle(ParticipantState.INVITED, true));
        }

        @Test
        void who_paused_or_left_gets_nothing() {
            assertEquals(
                    Optional.of(AssignmentPreview.Obstacle.PAUSED),
                    AssignPolicy.obstacle(ParticipantState.PAUSED, true));
            assertEquals(
                    Optional.of(AssignmentPreview.Obstacle.LEFT), AssignPolicy.obstacle(ParticipantState.LEFT, true));
        }
    }

    @Nested
    class Mode_and_aim {

        @Test
        void an_exercise_for_couples_is_not_given_to_one_client() {
            ExerciseDefinition couples =
                    DefinedExercise.exercise("two").modes(CaseMode.COUPLE).asking(ask("alone", Item.Kind.SOLO));

            assertEquals(
                    AssignmentPreview.OmissionReason.NOT_FOR_MODE,
                    weighIndividual(couples).refused());
        }

        @Test
        void joint_work_is_absent_for_one_client() {
            assertEquals(
                    AssignmentPreview.OmissionReason.NOT_FOR_MODE,
                    weighIndividual(JOINT).refused());
        }

        @Test
        void joint_work_with_words_for_my_side_is_given_to_one_client_and_is_not_gated() {
            Item mySide = Item.of("plan", ItemType.TEXT, words("plan"))
                    .kind(Item.Kind.JOINT)
                    .mySide(words("my plan"))
                    .build();
            Verdict verdict = weighIndividual(anywhere(mySide));

            assertTrue(verdict.isAssignable());
            assertFalse(verdict.gated());
        }

        @Test
        void an_exercise_that_asks_for_trust_is_not_given_where_they_part_well() {
            ExerciseDefinition trust = DefinedExercise.exercise("trust")
                    .aims(Aim.REPAIR, Aim.UNDECIDED)
                    .asking(ask("alone", Item.Kind.SOLO));

            assertEquals(
                    AssignmentPreview.OmissionReason.NOT_FOR_AIM,
                    AssignPolicy.weigh(trust, new Setting(CaseMode.COUPLE, Aim.PART_WELL, true), false)
                            .refused());
        }
    }

    @Test
    void whileReachingOutRestsOnlyActsTowardsTheOtherAreLeftOut() {
        Setting resting = new Setting(CaseMode.COUPLE, Aim.REPAIR, true, true);

        assertEquals(
                AssignmentPreview.OmissionReason.CONTACT_CLOSED,
                AssignPolicy.weigh(CONTACT, resting, false).refused());
        assertTrue(AssignPolicy.weigh(JOINT, resting, false).isAssignable());
        assertTrue(AssignPolicy.weigh(JOINT, resting, false).gated());
        assertEquals(List.of(), AssignPolicy.weigh(SOLO, resting, false).leftOut());
        assertTrue(AssignPolicy.weigh(REPORT, resting, false).isAssignable());
    }

    private static Verdict weighIndividual(ExerciseDefinition exercise) {
        return AssignPolicy.weigh(exercise, new Setting(CaseMode.INDIVIDUAL, Aim.REPAIR, true), false);
    }

    private static void assertAllGiven(Gate gate) {
        Setting setting = new Setting(CaseMode.COUPLE, Aim.REPAIR, gate.isOpen());
        for (ExerciseDefinition exercise : List.of(SOLO, CONTACT, JOINT, MIXED)) {
            assertTrue(AssignPolicy.weigh(exercise, setting, false).isAssignable());
        }
    }

    private static void assertOnlySolo(CaseMode mode, GateFacts... facts) {
        assertOnlySolo(GatePolicy.weigh(mode, List.of(facts), TODAY));
    }

    private static void assertOnlySolo(Gate gate) {
        Setting setting = new Setting(CaseMode.COUPLE, Aim.REPAIR, gate.isOpen());
        assertTrue(AssignPolicy.weigh(SOLO, setting, false).isAssignable());
        assertEquals(
                AssignmentPreview.OmissionReason.CONTACT_CLOSED,
                AssignPolicy.weigh(CONTACT, setting, false).refused());
        assertEquals(
                AssignmentPreview.OmissionReason.CONTACT_CLOSED,
                AssignPolicy.weigh(JOINT, setting, false).refused());
    }

    private static Setting opened() {
        return new Setting(CaseMode.COUPLE, Aim.REPAIR, true);
    }

    private static Setting closed() {
        return new Setting(CaseMode.COUPLE, Aim.REPAIR, false);
    }

    private static Gate couple(Contact a, Contact b) {
        return GatePolicy.weigh(
                CaseMode.COUPLE,
                List.of(
                        fact(PartnerSlot.A, a, null, ScreeningResult.NO_CONCERN, null),
                        fact(PartnerSlot.B, b, null, ScreeningResult.NO_CONCERN, null)),
                TODAY);
    }

    private static Gate concern(Decision decision) {
        return GatePolicy.weigh(
                CaseMode.COUPLE,
                List.of(
                        screened(PartnerSlot.A, ScreeningResult.CONCERN, decision),
                        screened(PartnerSlot.B, ScreeningResult.NO_CONCERN, null)),
                TODAY);
    }

    private static GateFacts none(PartnerSlot slot) {
        return screened(slot, ScreeningResult.NOT_DONE, null);
    }

    private static GateFacts screened(PartnerSlot slot, ScreeningResult result, Decision decision) {
        return fact(slot, Contact.OPEN, null, result, decision);
    }

    private static GateFacts fact(
            PartnerSlot slot, Contact contact, LocalDate ends, ScreeningResult result, Decision decision) {
        LocalDate taken = result == ScreeningResult.NOT_DONE ? null : TODAY;
        return new GateFacts(slot, ParticipantState.ACTIVE, contact, ends, result, taken, decision, true, true);
    }

    private static ExerciseDefinition anywhere(Item... items) {
        return DefinedExercise.exercise("any").asking(items);
    }

    static Item ask(String id, Item.Kind kind) {
        return Item.of(id, ItemType.TEXT, words(id)).kind(kind).build();
    }

    private static Item holding(String id, Item.Kind kind, Item inner) {
        return Item.of(id, ItemType.GROUP, words(id)).kind(kind).item(inner).build();
    }

    private static LocalizedText words(String text) {
        return new LocalizedText(text, text);
    }
}
