package org.keptword.homework.internal.assign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.homework.internal.assign.AssignPolicyTest.ask;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.gate.Gate;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideDefinition;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.CaseAssignments;
import org.keptword.homework.assign.Suggestions;
import org.keptword.homework.assign.Suggestions.Suggestion.Reason;
import org.keptword.homework.internal.ReachOutExercises;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Disclosure;
import org.keptword.shared.Part;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;

class SuggestionPolicyTest {

    private static final LocalizedText WORDS = new LocalizedText("Words", "Palabras");
    private static final ParticipantId ANA = new ParticipantId(UUID.randomUUID());
    private static final ParticipantId TOM = new ParticipantId(UUID.randomUUID());
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private final Map<String, ExerciseDefinition> exercises = new LinkedHashMap<>();
    private final List<CaseAssignment> given = new ArrayList<>();
    private final Map<ParticipantId, Integer> undone = new LinkedHashMap<>();
    private Aim aim = Aim.REPAIR;
    private CaseMode mode = CaseMode.COUPLE;
    private boolean gateOpen = true;
    private Set<PartnerSlot> resting = Set.of();
    private Part anas = Part.NOT_SAID;
    private ParticipantState toms = ParticipantState.ACTIVE;

    SuggestionPolicyTest() {
        exercise("timeline", Item.Kind.SOLO, OptionalInt.empty());
        exercise("cause-map", Item.Kind.SOLO, OptionalInt.empty());
        exercise("blame", Item.Kind.SOLO, OptionalInt.of(8), Part.HURTING, Part.BOTH, Part.NOT_SAID);
        exercise("own-life", Item.Kind.SOLO, OptionalInt.of(8));
        exercise("call", Item.Kind.CONTACT, OptionalInt.empty());
        exercise("ladder", Item.Kind.JOINT, OptionalInt.empty());
        exercise("statement", Item.Kind.SOLO, OptionalInt.empty());
    }

    @Test
    void nothingGivenBeginsTheGuideByTurns() {
        List<Suggestions.Suggestion> next = suggest();
        assertEquals(List.of("timeline", "timeline", "cause-map"), names(next));
        assertEquals(
                List.of(ANA, TOM, ANA),
                next.stream().map(Suggestions.Suggestion::whom).toList());
        assertTrue(next.stream().allMatch(one -> one.reason() == Reason.BEGINNING));
    }

    @Test
    void firstTheStepThatWasWorkedOnThenTheNextThenWhatWasPassedOver() {
        toms = ParticipantState.LEFT;
        given(ANA, "cause-map", false);
        assertEquals(List.of("timeline", "blame", "own-life"), names(suggest()));
        assertEquals(
                List.of(Reason.SAME_STEP, Reason.NEXT_STEP, Reason.NEXT_STEP),
                suggest().stream().map(Suggestions.Suggestion::reason).toList());
        given(ANA, "blame", false);
        given(ANA, "own-life", false);
        given(ANA, "call", false);
        given(ANA, "ladder", false);
        assertEquals(List.of("statement", "timeline"), names(suggest()));
        assertEquals(Reason.EARLIER_STEP, suggest().get(1).reason());
    }

    @Test
    void whatWaitsInTheQueueComesFirst() {
        toms = ParticipantState.LEFT;
        given(ANA, "timeline", false);
        given(ANA, "own-life", true);
        assertEquals("own-life", names(suggest()).get(0));
        assertEquals(Reason.QUEUED, suggest().get(0).reason());
    }

    @Test
    void blameWorkNeverComesToTheHurtPartner() {
        toms = ParticipantState.LEFT;
        anas = Part.HURT;
        given(ANA, "timeline", false);
        given(ANA, "cause-map", false);
        assertEquals(List.of("own-life", "call", "ladder"), names(suggest()));
    }

    @Test
    void aClosedGateLeavesOnlyWhatIsOnesOwn() {
        toms = ParticipantState.LEFT;
        gateOpen = false;
        given(ANA, "timeline", false);
        given(ANA, "cause-map", false);
        given(ANA, "blame", false);
        assertEquals(List.of("own-life", "statement"), names(suggest()));
    }

    @Test
    void reachingOutThatRestsIsNotProposedToTheOneItRestsFor() {
        toms = ParticipantState.LEFT;
        resting = Set.of(PartnerSlot.A);
        given(ANA, "own-life", false);
        assertFalse(names(suggest()).contains("call"));
    }

    @Test
    void anUndecidedAimAndPartingWellProposeNeitherContactNorCommitment() {
        toms = ParticipantState.LEFT;
        given(ANA, "own-life", false);
        for (Aim other : List.of(Aim.UNDECIDED, Aim.PART_WELL)) {
            aim = other;
            assertEquals(List.of("timeline", "cause-map", "blame"), names(suggest()));
        }
    }

    @Test
    void whatWaitsForTheOthersYesIsNotProposedInACouple() {
        toms = ParticipantState.LEFT;
        exercises.put(
                "own-life",
                defined(
                        "own-life",
                        Item.Kind.SOLO,
                        OptionalInt.empty(),
                        List.of(new ExerciseDefinition.Requirement(
                                "wish", "wish", ExerciseDefinition.Requirement.Of.PARTNER, "yes", Set.of("own-life"))),
                        EnumSet.allOf(Part.class)));
        given(ANA, "blame", false);
        assertFalse(names(suggest()).contains("own-life"));
        mode = CaseMode.INDIVIDUAL;
        assertTrue(names(suggest()).contains("own-life"));
    }

    @Test
    void whileWorkIsOpenALighterOneGoesFirstAndWhoHasEnoughGetsNone() {
        toms = ParticipantState.LEFT;
        given(ANA, "timeline", false);
        undone.put(ANA, 1);
        List<Suggestions.Suggestion> next = suggest();
        assertEquals(List.of("blame", "own-life", "cause-map"), names(next));
        assertTrue(next.get(0).lighter());
        assertEquals(8, next.get(0).minutes());
        assertFalse(next.get(2).lighter());
        undone.put(ANA, SuggestionPolicy.ENOUGH);
        assertEquals(List.of(), suggest());
    }

    @Test
    void whoPausesOrDidNotAgreeGetsNothingAndTheOneWithLessOpenWorkIsFirst() {
        undone.put(ANA, 2);
        assertEquals(TOM, suggest().get(0).whom());
        toms = ParticipantState.PAUSED;
        assertTrue(suggest().stream().allMatch(one -> one.whom().equals(ANA)));
    }

    private List<Suggestions.Suggestion> suggest() {
        Gate gate = new Gate(
                gateOpen ? List.of() : List.of(new Gate.Ground(PartnerSlot.B, Gate.Why.CONTACT_PAUSED)),
                Set.of(),
                resting);
        CaseFacts facts = new CaseFacts(
                new CaseId(UUID.randomUUID()),
                mode,
                aim,
                "Ana and Tom",
                true,
                new PersonId(UUID.randomUUID()),
                List.of(
                        new CaseFacts.ParticipantFacts(
                                ANA, PartnerSlot.A, "Ana", ParticipantState.ACTIVE, null, anas, true),
                        new CaseFacts.ParticipantFacts(TOM, PartnerSlot.B, "Tom", toms, null, Part.NOT_SAID, true)));
        return SuggestionPolicy.suggest(new SuggestionPolicy.Facts(
                new Gates.CaseGateStatus(facts, gate), guide(), exercises, given, undone, Set.of(ANA, TOM)));
    }

    private static GuideDefinition guide() {
        return new GuideDefinition(
                "guide",
                WORDS,
                List.of(
                        phase("understand", step("cause", "timeline", "cause-map"), step("ownership", "blame")),
                        phase("heal", step("no-rush", "own-life")),
                        phase(ReachOutExercises.PHASE, step("show-change", "call")),
                        phase("rebuild", step("trust-talk", "ladder"), step(Preselection.COMMITMENT, "statement"))),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static GuideDefinition.Phase phase(String id, GuideDefinition.Step... steps) {
        return new GuideDefinition.Phase(id, WORDS, WORDS, List.of(steps));
    }

    private static GuideDefinition.Step step(String id, String... names) {
        return new GuideDefinition.Step(id, WORDS, WORDS, List.of(names), List.of(), List.of());
    }

    private void exercise(String name, Item.Kind kind, OptionalInt lighter, Part... parts) {
        Set<Part> suits = parts.length == 0 ? EnumSet.allOf(Part.class) : Set.of(parts);
        exercises.put(name, defined(name, kind, lighter, List.of(), suits));
    }

    private static ExerciseDefinition defined(
            String name,
            Item.Kind kind,
            OptionalInt lighter,
            List<ExerciseDefinition.Requirement> requirements,
            Set<Part> parts) {
        return new ExerciseDefinition(
                new ExerciseVersionId(UUID.randomUUID()),
                name,
                1,
                20,
                lighter,
                EnumSet.allOf(CaseMode.class),
                EnumSet.allOf(Aim.class),
                parts,
                Disclosure.COUNSELOR,
                ExerciseDefinition.Recurrence.NEVER,
                false,
                false,
                requirements,
                new LocalizedText(name, name),
                WORDS,
                WORDS,
                new ExerciseDefinition.CounselorNote(WORDS, WORDS, WORDS),
                new Form(List.of(ask(name, kind))));
    }

    private void given(ParticipantId whom, String exercise, boolean queued) {
        given.add(CaseAssignments.assigned(whom, exercise, NOW)
                .state(queued ? CaseAssignment.State.QUEUED : CaseAssignment.State.OPEN)
                .made());
    }

    private static List<String> names(List<Suggestions.Suggestion> next) {
        return next.stream().map(Suggestions.Suggestion::exercise).toList();
    }
}
