package org.keptword.guide;

import java.util.List;
import java.util.Optional;

/** The guide at a glance, in the reader's language. */
public record GuideOverview(String title, List<Phase> phases, List<ExerciseLine> anyTime, Optional<Step> measures) {

    /** A phase with its steps. */
    public record Phase(String id, String title, String summary, List<Step> steps) {}

    /** A step with its exercises in the recommended order. */
    public record Step(String id, String title, String summary, List<ExerciseLine> exercises) {}
}
