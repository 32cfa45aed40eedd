package org.keptword.guide;

import java.util.List;
import java.util.Optional;
import org.keptword.guide.form.Kind;

/**
 * An exercise in a list, in the reader's language.
 *
 * @param name the exercise's name, for its address
 * @param kinds CONTACT and JOINT where it has such items
 * @param first whether it is chosen to begin with when its step is assigned
 * @param firstForHurt the same for the partner who was hurt
 */
public record ExerciseLine(
        String name,
        String title,
        String summary,
        int minutes,
        Optional<Integer> lighterMinutes,
        List<Kind> kinds,
        ExerciseRecurrence recurs,
        boolean first,
        boolean firstForHurt) {}
