package org.keptword.measures.scoring;

/** Which way better lies. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER;

    /** A difference with its sign turned so that more is better. */
    public double better(double difference) {
        return this == HIGHER_IS_BETTER ? difference : -difference;
    }
}
