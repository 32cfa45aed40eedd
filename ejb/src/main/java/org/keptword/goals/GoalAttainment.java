package org.keptword.goals;

import java.util.List;
import org.keptword.shared.DomainRefusal;

/**
 * Goal attainment scaling: one score for several rated goals.
 *
 * <p>{@code T = 50 + 10 * sum(w x) / sqrt((1 - rho) * sum(w^2) + rho * (sum w)^2)}, where x is the level (-2 to +2), w the weight and
 * rho the correlation assumed between goals. Kiresuk and Sherman, Goal attainment scaling, Community Mental Health Journal 4 (1968)
 * 443-453. The formulas printed in Turner-Stokes 2009 have an erratum. 50 is "as expected throughout"; the score says nothing about
 * how hard the goals were. Only the proportions of the weights matter. No goals, levels outside -2 to +2, weights below 0 or all 0, a rho outside [0,1) and numbers that
 * are not finite are refused.
 */
public final class GoalAttainment {

    /** The correlation Kiresuk and Sherman assume. */
    public static final double RHO = 0.3;

    private static final int FURTHEST = 2;
    private static final double EXPECTED = 50;
    private static final double SPREAD = 10;

    /**
     * One rated goal.
     *
     * @param weight how much it counts beside the others, 0 or more
     * @param level where it stands, -2 to +2
     */
    public record Rated(double weight, int level) {

        public Rated {
            requireFinite(weight);
            if (weight < 0) {
                throw new DomainRefusal("refusal.goals.weightNegative");
            }
            if (level < -FURTHEST || level > FURTHEST) {
                throw new DomainRefusal("refusal.goals.levelOutside");
            }
        }
    }

    private GoalAttainment() {}

    /** The score with the usual rho. */
    public static double score(List<Rated> goals) {
        return score(goals, RHO);
    }

    /**
     * The score.
     *
     * @param rho the correlation between goals, at least 0 and below 1
     */
    public static double score(List<Rated> goals, double rho) {
        requireFinite(rho);
        if (rho < 0 || rho >= 1) {
            throw new DomainRefusal("refusal.goals.rhoOutside");
        }
        if (goals.isEmpty()) {
            throw new DomainRefusal("refusal.goals.noGoals");
        }
        double heaviest = goals.stream().mapToDouble(Rated::weight).max().orElseThrow();
        if (heaviest == 0) {
            throw new DomainRefusal("refusal.goals.weightsAllZero");
        }
        double reached = 0;
        double weights = 0;
        double squares = 0;
        for (Rated goal : goals) {
            double weight = goal.weight() / heaviest; // no sum of squares can overflow
            reached += weight * goal.level();
            weights += weight;
            squares += weight * weight;
        }
        return EXPECTED + SPREAD * reached / Math.sqrt((1 - rho) * squares + rho * weights * weights);
    }

    private static void requireFinite(double number) {
        if (!Double.isFinite(number)) {
            throw new DomainRefusal("refusal.goals.notFinite");
        }
    }
}
