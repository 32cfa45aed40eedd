package org.keptword.measures.change;

import java.util.Optional;
import org.keptword.measures.scoring.Refused;
import org.keptword.measures.scoring.Scale;

/**
 * Where the range of people who seek help ends and that of others begins; Jacobson &amp; Truax 1991.
 *
 * <ul>
 *   <li>a = Mclin + 2 SDclin toward function;
 *   <li>b = Mfunc - 2 SDfunc, from function toward the clinical side;
 *   <li>c = (SDclin * Mfunc + SDfunc * Mclin) / (SDclin + SDfunc), between the two, weighted by their spread.
 * </ul>
 *
 * <p>A score on the line counts as "at or above", as published cut-offs are given: functional where higher is better, clinical where
 * lower is better.
 *
 * @param value in points of the scale
 */
public record CutOff(double value, Scale.Direction direction) {

    private static final double SPREAD = 2;

    public CutOff {
        Refused.unless(Double.isFinite(value), "score");
    }

    public static CutOff a(Scale.MeanSd clinical, Scale.Direction direction) {
        return new CutOff(clinical.mean() + direction.better(SPREAD * clinical.sd()), direction);
    }

    public static CutOff b(Scale.MeanSd functional, Scale.Direction direction) {
        return new CutOff(functional.mean() - direction.better(SPREAD * functional.sd()), direction);
    }

    /** Refuses groups that lie the wrong way round for the direction. */
    public static CutOff c(Scale.MeanSd clinical, Scale.MeanSd functional, Scale.Direction direction) {
        Refused.unless(direction.better(functional.mean() - clinical.mean()) > 0, "groups");
        double value = (clinical.sd() * functional.mean() + functional.sd() * clinical.mean())
                / (clinical.sd() + functional.sd());
        return new CutOff(value, direction);
    }

    /** Between both groups where both are known; else two standard deviations from the one that is. */
    public static Optional<CutOff> of(Scale.Norm norm, Scale.Direction direction) {
        if (norm.clinical().isPresent() && norm.functional().isPresent()) {
            return Optional.of(c(norm.clinical().get(), norm.functional().get(), direction));
        }
        return norm.functional()
                .map(group -> b(group, direction))
                .or(() -> norm.clinical().map(group -> a(group, direction)));
    }

    /** Whether a score lies on the functional side. */
    public boolean isFunctional(double score) {
        Refused.unless(Double.isFinite(score), "score");
        return (score >= value) == (direction == Scale.Direction.HIGHER_IS_BETTER);
    }
}
