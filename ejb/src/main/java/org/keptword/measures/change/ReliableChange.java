package org.keptword.measures.change;

import org.keptword.measures.scoring.Refused;
import org.keptword.measures.scoring.Scale;

/**
 * How far two scores of one person must lie apart to differ by more than measuring does.
 *
 * <p>SEM = SD * sqrt(1 - r); Sdiff = sqrt(2) * SEM; RCI = (post - pre) / Sdiff; reliable when |RCI| &gt; 1.96. SD is that of the
 * baseline, r the reliability. Jacobson &amp; Truax 1991 (Journal of Consulting and Clinical Psychology 59, 12-19); the factor
 * sqrt(2) is missing in the paper of 1984 and was put right by Christensen &amp; Mendoza 1986. {@value #Z} is the convention, not the
 * exact quantile.
 *
 * @param sd above 0, in points of the scale
 * @param reliability from 0 up to but not 1
 */
public record ReliableChange(double sd, double reliability) {

    /** The convention for 95 percent, two-sided. */
    public static final double Z = 1.96;

    public ReliableChange {
        Refused.unless(Double.isFinite(sd) && sd > 0, "sd");
        Refused.unless(reliability >= 0 && reliability < 1, "reliability");
    }

    public static ReliableChange of(Scale.Norm norm) {
        return new ReliableChange(norm.sd(), norm.reliability());
    }

    /** SEM, the standard error of measurement, in points. */
    public double standardError() {
        return sd * Math.sqrt(1 - reliability);
    }

    /** Sdiff, the standard error of a difference, in points. */
    public double errorOfDifference() {
        return Math.sqrt(2) * standardError();
    }

    /** So many points a change must exceed. */
    public double threshold() {
        return Z * errorOfDifference();
    }

    /** RCI, in standard errors; its sign is that of the change. */
    public double index(double pre, double post) {
        Refused.unless(Double.isFinite(pre) && Double.isFinite(post), "score");
        return (post - pre) / errorOfDifference();
    }

    public boolean isReliable(double pre, double post) {
        return Math.abs(index(pre, post)) > Z;
    }
}
