package org.keptword.measures;

import java.util.List;

/**
 * Everything scored in one case, for its staff.
 *
 * @param scores the current ones, in the order they were handed in
 * @param gaps session by session in order; none in a case with one participant
 */
public record CaseScores(List<ScoreLine> scores, List<PerceptionGap> gaps) {

    /** Nothing scored. */
    public static final CaseScores NONE = new CaseScores(List.of(), List.of());

    public CaseScores {
        scores = List.copyOf(scores);
        gaps = List.copyOf(gaps);
    }
}
