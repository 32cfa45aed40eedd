package org.keptword.guide.internal;

import org.keptword.guide.ExerciseDefinition;

/**
 * A form of the practice at its newest version.
 *
 * @param measure whether it is a scored form
 * @param offered whether it can be given
 */
public record CurrentOwnForm(ExerciseDefinition definition, boolean measure, boolean offered) {}
