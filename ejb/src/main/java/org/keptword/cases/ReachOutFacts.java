package org.keptword.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the gate policy must know of one participant's reaching out.
 *
 * @param rests whether acts of reaching out rest for this participant, and for nobody else
 * @param until the last day of the rest, or null when it has no end; a passed one asks the counselor and opens nothing
 * @param noStated whether the participant told of a no the counselor has not decided on; closes joint work for both
 */
public record ReachOutFacts(boolean rests, @Nullable LocalDate until, boolean noStated) {

    /** Nothing rests. */
    public static final ReachOutFacts NONE = new ReachOutFacts(false, null, false);
}
