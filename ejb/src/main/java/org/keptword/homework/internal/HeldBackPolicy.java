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
        if (!assigned.gated()) {
            return false;
        }
        if (!gateStatus.gate().isOpen()) {
            return true;
        }
        boolean rests = gateStatus
                        .gate()
                        .resting()
                        .contains(gateStatus.facts().participant(whose).slot())
                && ReachOutExercises.isIn(assigned.phase(), assigned.exercise(), guide);
        return rests && reachesOut(assigned, exercises.apply(assigned.id()).form(), gateStatus.facts());
    }

    private static boolean reachesOut(CaseAssignment.AssignedVersion assigned, Form form, CaseFacts facts) {
        return new Selection(
                        assigned.lighter(),
                        facts.mode() == CaseMode.INDIVIDUAL,
                        true,
                        Set.of(),
                        Set.copyOf(assigned.leftOut()))
                .underAim(facts.aim(), form).kinds(form).stream().anyMatch(REACHING_OUT::contains);
    }
}
