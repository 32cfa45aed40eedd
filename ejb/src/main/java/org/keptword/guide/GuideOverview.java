package org.keptword.guide;

import java.util.List;

/** The guide at a glance, in the reader's language. */
public record GuideOverview(String title, List<Phase> phases, List<ExerciseLine> anyTime) {

    /** A phase with its steps. */
    public record Phase(String id, String title, String summary, List<Step> steps) {}

    /** A step with its exercises in the recommended order. */
    public record Step(String id, String title, String summary, List<ExerciseLine> exercises) {}
}
