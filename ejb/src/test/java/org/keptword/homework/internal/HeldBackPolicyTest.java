package org.keptword.homework.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.CaseFacts.ParticipantFacts;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.gate.Gate;
import org.keptword.cases.gate.GateFacts;
import org.keptword.cases.gate.GatePolicy;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideDefinition;
import org.keptword.guide.form.AnswerContext;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.internal.answer.ExerciseSheet;
import org.keptword.homework.internal.answer.OwnAssignment;
import org.keptword.homework.internal.answer.ResponseInProgress;
import org.keptword.homework.internal.assign.AssignPolicy.Verdict;
import org.keptword.homework.internal.assign.AssignmentContext;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.ExerciseAssignment.AssignedExercise;
import org.keptword.shared.Aim;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Disclosure;
import org.keptword.shared.Part;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;

/**
 * Whether an assignment is held back, in the whole or in part, by the gate of the case or by a rest of reaching out: as staff are told, on
 * the overview of the case, in the list of its homework and in the prep report; as its author finds it; and as it is weighed when it is
 * opened or resumed. A plan to keep apart for a time is the contact state PAUSED. Where the columns differed before there was one policy
 * is told in decision record 37.
 */
class HeldBackPolicyTest {

    private static final LocalizedText WORDS = new LocalizedText("Words", "Palabras");
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final ParticipantId ANA = new ParticipantId(UUID.randomUUID());
    private static final ParticipantId TOM = new ParticipantId(UUID.randomUUID());
    private static final CaseId CASE = new CaseId(UUID.randomUUID());
    private static final String EXERCISE = "an-exercise";

    @ParameterizedTest(name = "{0} {1}, {2} screened {3}, rests {4}, given in {5}, now in {6}")
    @CsvSource(textBlock = """
        # kinds,       open,   contact,      screening,  rests, given,      now,        staff, author, resumed
        SOLO,          gated,  OPEN,         NO_CONCERN, false, heal,       heal,       false, false,  false
        SOLO,          gated,  LEGAL_ORDER,  DANGER,     true,  reach-out,  reach-out,  false, false,  false
        CONTACT,       gated,  OPEN,         NO_CONCERN, false, heal,       heal,       false, false,  false
        CONTACT,       gated,  PAUSED,       NO_CONCERN, false, heal,       heal,       true,  true,   true
        CONTACT,       gated,  NOT_ASKED,    NO_CONCERN, false, heal,       heal,       true,  true,   true
        CONTACT,       gated,  ASKED_NOT_TO, NO_CONCERN, false, heal,       heal,       true,  true,   true
        CONTACT,       gated,  LEGAL_ORDER,  NO_CONCERN, false, heal,       heal,       true,  true,   true
        CONTACT,       gated,  OPEN,         NOT_DONE,   false, heal,       heal,       true,  true,   true
        CONTACT,       gated,  OPEN,         CONCERN,    false, heal,       heal,       true,  true,   true
        CONTACT,       gated,  OPEN,         DANGER,     false, heal,       heal,       true,  true,   true
        JOINT,         gated,  OPEN,         NO_CONCERN, false, heal,       heal,       false, false,  false
        JOINT,         gated,  PAUSED,       NO_CONCERN, false, heal,       heal,       true,  true,   true
        JOINT,         gated,  OPEN,         DANGER,     false, heal,       heal,       true,  true,   true
        CONTACT JOINT, gated,  ASKED_NOT_TO, NO_CONCERN, false, heal,       heal,       true,  true,   true
        CONTACT,       always, LEGAL_ORDER,  DANGER,     true,  reach-out,  reach-out,  false, false,  false
        CONTACT,       gated,  OPEN,         NO_CONCERN, true,  reach-out,  reach-out,  true,  true,   true
        CONTACT,       gated,  OPEN,         NO_CONCERN, true,  heal,       heal,       false, false,  false
        CONTACT,       gated,  PAUSED,       NO_CONCERN, true,  heal,       heal,       true,  true,   true
        CONTACT JOINT, gated,  OPEN,         NO_CONCERN, true,  reach-out,  reach-out,  true,  true,   true
        JOINT,         gated,  OPEN,         NO_CONCERN, true,  heal,       heal,       false, false,  false
        JOINT,         gated,  OPEN,         NO_CONCERN, true,  reach-out,  reach-out,  false, false,  false
        CONTACT,       gated,  OPEN,         NO_CONCERN, true,  reach-out,  heal,       true,  true,   true
        CONTACT,       gated,  OPEN,         NO_CONCERN, true,  heal,       reach-out,  true,  true,   true
        JOINT,         gated,  OPEN,         NO_CONCERN, true,  heal,       reach-out,  false, false,  false
        JOINT,         gated,  OPEN,         NO_CONCERN, true,  reach-out,  heal,       false, false,  false
        """)
    void isToldAlike(
            String kinds,
            String open,
            Contact contact,
            ScreeningResult screening,
            boolean rests,
            String given,
            String now,
            boolean staff,
            boolean author,
            boolean resumed) {
        ExerciseDefinition exercise = exercise(kinds, open.equals("always"));
        Gates.CaseGateStatus gateStatus = gateStatus(contact, screening, rests);
        AssignmentContext context =
                new AssignmentContext(gateStatus.facts(), gateStatus.gate(), guide(now), List.of(), Map.of(), TODAY);
        Assignment assignment = assignment(exercise, given);

        assertEquals(
                staff,
                HeldBackPolicy.isHeld(assignment.assigned(), ANA, gateStatus, guide(now), any -> exercise),
                "staff");
        assertEquals(author, work(assignment, exercise, gateStatus, rests, now).isHeldBack(), "author");
        Verdict weighed = context.weighAgain(exercise, assignment);
        assertEquals(resumed, !weighed.isAssignable() || !weighed.leftOut().isEmpty(), "resumed");
    }

    private static ExerciseDefinition exercise(String kinds, boolean alwaysOpen) {
        List<Item> items = new ArrayList<>(List.of(ask("alone", Item.Kind.SOLO)));
        Arrays.stream(kinds.split(" "))
                .map(Item.Kind::valueOf)
                .forEach(kind -> items.add(ask(kind.name().toLowerCase(Locale.ROOT), kind)));
        return new ExerciseDefinition(
                new ExerciseVersionId(UUID.randomUUID()),
                EXERCISE,
                1,
                10,
                OptionalInt.empty(),
                EnumSet.allOf(CaseMode.class),
                EnumSet.allOf(Aim.class),
                EnumSet.allOf(Part.class),
                Disclosure.COUNSELOR,
                ExerciseDefinition.Recurrence.NEVER,
                false,
                alwaysOpen,
                List.of(),
                WORDS,
                WORDS,
                WORDS,
                new ExerciseDefinition.CounselorNote(WORDS, WORDS, WORDS),
                new Form(items));
    }

    private static Item ask(String id, Item.Kind kind) {
        return Item.of(id, ItemType.TEXT, WORDS).kind(kind).build();
    }

    private static Gates.CaseGateStatus gateStatus(Contact contact, ScreeningResult screening, boolean rests) {
        Gate gate = GatePolicy.weigh(
                CaseMode.COUPLE,
                List.of(
                        fact(PartnerSlot.A, contact, screening, rests),
                        fact(PartnerSlot.B, Contact.OPEN, ScreeningResult.NO_CONCERN, false)),
                TODAY);
        return new Gates.CaseGateStatus(
                new CaseFacts(
                        CASE,
                        CaseMode.COUPLE,
                        Aim.REPAIR,
                        "Ana & Tom",
                        true,
                        new PersonId(UUID.randomUUID()),
                        List.of(participant(ANA, PartnerSlot.A), participant(TOM, PartnerSlot.B))),
                gate);
    }

    private static GateFacts fact(PartnerSlot slot, Contact contact, ScreeningResult screening, boolean rests) {
        return new GateFacts(
                slot,
                ParticipantState.ACTIVE,
                contact,
                null,
                screening,
                screening == ScreeningResult.NOT_DONE ? null : TODAY,
                null,
                true,
                true,
                new GateFacts.ReachOutFacts(rests, null, false));
    }

    private static ParticipantFacts participant(ParticipantId id, PartnerSlot slot) {
        return new ParticipantFacts(id, slot, slot.name(), ParticipantState.ACTIVE, null, Part.NOT_SAID, true);
    }

    private static GuideDefinition guide(String phase) {
        GuideDefinition.Step step =
                new GuideDefinition.Step("step", WORDS, WORDS, List.of(EXERCISE), List.of(), List.of());
        return new GuideDefinition(
                "guide",
                WORDS,
                List.of(new GuideDefinition.Phase(phase, WORDS, WORDS, List.of(step))),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** Given while the gate was open and nothing rested. */
    private static Assignment assignment(ExerciseDefinition exercise, String phase) {
        boolean gated = !exercise.alwaysOpen() && exercise.form().all().anyMatch(item -> item.kind() != Item.Kind.SOLO);
        Assignment assignment = new Assignment(
                new AssignmentId(UUID.randomUUID()),
                UUID.randomUUID(),
                CASE,
                ANA,
                new AssignedExercise(exercise.id().value(), EXERCISE, phase, "step", 10, false),
                List.of(),
                gated,
                UUID.randomUUID(),
                NOW);
        assignment.open(NOW);
        return assignment;
    }

    private static ResponseInProgress work(
            Assignment assignment,
            ExerciseDefinition exercise,
            Gates.CaseGateStatus gateStatus,
            boolean rests,
            String now) {
        return new ResponseInProgress(
                new OwnAssignment(
                        assignment,
                        new OwnAssignment.Place(
                                CaseMode.COUPLE,
                                Aim.REPAIR,
                                ParticipantState.ACTIVE,
                                false,
                                gateStatus.gate().isOpen(),
                                "Dana",
                                rests,
                                false)),
                new ExerciseSheet(
                        exercise.id().value(),
                        EXERCISE,
                        WORDS,
                        WORDS,
                        WORDS,
                        10,
                        Disclosure.COUNSELOR,
                        exercise.alwaysOpen(),
                        ReachOutExercises.isIn(guide(now), EXERCISE),
                        List.of(),
                        exercise.form()),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                null,
                List.of(),
                new AnswerContext(TODAY, ZoneOffset.UTC, Part.NOT_SAID),
                NOW);
    }
}
