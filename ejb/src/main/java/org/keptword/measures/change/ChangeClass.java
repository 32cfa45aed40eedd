package org.keptword.measures.change;

import java.util.Optional;
import org.keptword.measures.scoring.Scale;

/**
 * What a change means, after Jacobson &amp; Truax 1991. Only who was on the clinical side at the baseline can be RECOVERED, and only who was
 * on the functional side can be HARMED; common software gets this wrong.
 */
public enum ChangeClass {
    /** Reliably better, and crossed into function. */
    RECOVERED,
    /** Reliably better only. */
    IMPROVED,
    UNCHANGED,
    /** Reliably worse only. */
    DETERIORATED,
    /** Reliably worse, and crossed out of function. */
    HARMED,
    /** Crossed the line, either way, by no more than measuring can do by itself. */
    CROSSED_WITHOUT_RELIABLE_CHANGE;

    /** @param line the cut-off, empty where none is known: then nobody crosses */
    public static ChangeClass of(
            double pre, double post, ReliableChange reliable, Scale.Direction direction, Optional<CutOff> line) {
        boolean functionalBefore = line.filter(cut -> cut.isFunctional(pre)).isPresent();
        boolean functionalAfter = line.filter(cut -> cut.isFunctional(post)).isPresent();
        boolean crossed = functionalBefore != functionalAfter;
        if (!reliable.isReliable(pre, post)) {
            return crossed ? CROSSED_WITHOUT_RELIABLE_CHANGE : UNCHANGED;
        }
        boolean better = direction.better(post - pre) > 0;
        if (better) {
            return crossed ? RECOVERED : IMPROVED;
        }
        return crossed ? HARMED : DETERIORATED;
    }
}
