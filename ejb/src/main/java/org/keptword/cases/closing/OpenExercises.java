package org.keptword.cases.closing;

import java.util.Map;
import org.keptword.access.Permit;
import org.keptword.shared.ParticipantId;

/** Counts the exercises that end with a case; implemented by homework, which stands above cases. */
public interface OpenExercises {

    /** How many exercises each participant of the one case the permit opens has to do; nobody who has none. One statement. */
    Map<ParticipantId, Integer> of(Permit permit);
}
