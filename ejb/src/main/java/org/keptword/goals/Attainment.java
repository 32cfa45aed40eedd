package org.keptword.goals;

/**
 * The score of the goals one person rated at one session.
 *
 * @param score the T of {@link GoalAttainment}; 50 is as expected throughout
 * @param rated over how many goals it is
 * @param of how many goals the person could have rated there
 */
public record Attainment(double score, int rated, int of) {}
