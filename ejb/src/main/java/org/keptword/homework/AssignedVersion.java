package org.keptword.homework;

import java.util.List;
import org.keptword.guide.ExerciseVersionId;

/**
 * Which version of an exercise was assigned, and how much of it.
 *
 * @param phase the phase of the guide it was in when it was assigned
 * @param leftOut ids of the items the gate left out then
 * @param gated whether part of it is work towards the other person
 */
public record AssignedVersion(
        ExerciseVersionId id, String exercise, String phase, boolean lighter, List<String> leftOut, boolean gated) {

    public AssignedVersion {
        leftOut = List.copyOf(leftOut);
    }
}
