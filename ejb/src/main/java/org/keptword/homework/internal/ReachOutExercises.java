package org.keptword.homework.internal;

import org.keptword.guide.GuideDefinition;

/**
 * Which work rests after an attempt without an answer: in the exercises of the phase of reaching out, the items that are acts towards
 * the other person. Everything else of them, and every other exercise, goes on.
 */
public final class ReachOutExercises {

    /** The phase. */
    public static final String PHASE = "reach-out";

    private ReachOutExercises() {}

    /** Whether work of a phase is reaching out. */
    public static boolean isIn(String phase) {
        return phase.equals(PHASE);
    }

    /** Whether an assignment is reaching out: by the phase it was assigned in, or by the guide of today. */
    public static boolean isIn(String phase, String exercise, GuideDefinition guide) {
        return isIn(phase) || isIn(guide, exercise);
    }

    /** Whether an exercise of the guide belongs to reaching out. */
    public static boolean isIn(GuideDefinition guide, String exercise) {
        return guide.phaseOf(exercise).filter(phase -> isIn(phase.id())).isPresent();
    }
}
