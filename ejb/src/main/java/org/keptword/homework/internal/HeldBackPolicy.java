package org.keptword.homework.internal;

import java.util.Set;
import java.util.function.Function;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.gate.Gates;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideDefinition;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.Selection;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;
import org.keptword.shared.ParticipantId;

/**
 * What is held back by the gate of a case or by a rest of reaching out: the one rule for assigning, opening and resuming, for what staff are
 * told of an assignment, and for what its author is asked.
 *
 * <ul>
 *   <li>A closed gate holds back the items towards the other person (CONTACT, JOINT), in every exercise.
 *   <li>A rest holds back the acts of reaching out (CONTACT), in the exercises that belong to reaching out: by the phase they were assigned
 *       in, or by the guide of today. Either is enough, so that a new version of the guide ends no rest.
 *   <li>An exercise that is open in every state is never held back.
 * </ul>
 */
public final class HeldBackPolicy {

    /** The kinds a closed gate holds back. */
    public static final Set<Item.Kind> TOWARDS_OTHER = Set.of(Item.Kind.CONTACT, Item.Kind.JOINT);

    /** The kinds a rest of reaching out holds back. */
    public static final Set<Item.Kind> REACHING_OUT = Set.of(Item.Kind.CONTACT);

    private HeldBackPolicy() {}

    /**
     * The kinds of items that are closed.
     *
     * @param alwaysOpen whether the exercise is open in every state
     * @param rests whether the exercise belongs to reaching out, and reaching out rests for the participant
     */
    public static Set<Item.Kind> closed(boolean alwaysOpen, boolean gateOpen, boolean rests) {
        if (alwaysOpen) {
            return Set.of();
        }
        return !gateOpen ? TOWARDS_OTHER : rests ? REACHING_OUT : Set.of();
    }

    /** Whether any part of an assignment is held back now. */
    public static boolean isHeld(
            CaseAssignment.AssignedVersion assigned,
            ParticipantId whose,
            Gates.CaseGateStatus gateStatus,
            GuideDefinition guide,
            Function<ExerciseVersionId, ExerciseDefinition> exercises) {
        CaseFacts facts = gateStatus.facts();
        Standing standing = new Standing(
                gateStatus.gate().isOpen(),
                assigned.gated()
                        && gateStatus
                                .gate()
                                .resting()
                                .contains(facts.participant(whose).slot()),
                facts.mode(),
                facts.aim());
        return isHeld(assigned, standing, guide, exercises);
    }

    /**
     * How a case is for one participant.
     *
     * @param gateOpen whether work towards the other person is on
     * @param rests whether reaching out rests for the participant
     */
    public record Standing(boolean gateOpen, boolean rests, CaseMode mode, Aim aim) {}

    /** The same for a list, which knows no more of a case than this. */
    public static boolean isHeld(
            CaseAssignment.AssignedVersion assigned,
            Standing standing,
            GuideDefinition guide,
            Function<ExerciseVersionId, ExerciseDefinition> exercises) {
        if (!assigned.gated()) {
            return false;
        }
        if (!standing.gateOpen()) {
            return true;
        }
        return standing.rests()
                && ReachOutExercises.isIn(assigned.phase(), assigned.exercise(), guide)
                && reachesOut(assigned, exercises.apply(assigned.id()).form(), standing);
    }

    private static boolean reachesOut(CaseAssignment.AssignedVersion assigned, Form form, Standing standing) {
        return new Selection(
                        assigned.lighter(),
                        standing.mode() == CaseMode.INDIVIDUAL,
                        true,
                        Set.of(),
                        Set.copyOf(assigned.leftOut()))
                .underAim(standing.aim(), form).kinds(form).stream().anyMatch(REACHING_OUT::contains);
    }
}
