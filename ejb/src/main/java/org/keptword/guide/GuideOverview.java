package org.keptword.guide;

import java.util.List;

/**
 * The guide at a glance, in the reader's language.
 *
 * @param beside the steps that belong to no phase: scored forms, and the practice's own
 */
public record GuideOverview(String title, List<Phase> phases, List<ExerciseLine> anyTime, List<Step> beside) {

    /** A phase with its steps. */
    public record Phase(String id, String title, String summary, List<Step> steps) {}

    /** A step with its exercises in the recommended order. */
    public record Step(String id, String title, String summary, List<ExerciseLine> exercises) {}
}
