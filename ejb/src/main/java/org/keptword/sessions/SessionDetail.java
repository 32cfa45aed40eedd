package org.keptword.sessions;

import java.util.List;
import java.util.Optional;

/**
 * What a session is beyond its line in a list.
 *
 * @param version what an act on it must name
 * @param ofSeries whether it is one of several planned together
 * @param byWhom who called it off or stayed away; empty while nobody did, or where it was not said
 * @param lateMinutes how late a held one began; empty for one on time
 * @param undoable whether its mark as called off or missed can still be taken back
 * @param seeSafety whether the safety page speaks against it: it is planned with two who must not be brought together
 * @param overlaps the counselor's other meetings at the same time, while it is planned
 */
public record SessionDetail(
        int version,
        boolean ofSeries,
        Optional<ByWhom> byWhom,
        Optional<Integer> lateMinutes,
        boolean undoable,
        boolean seeSafety,
        List<Overlap> overlaps) {

    public SessionDetail {
        overlaps = List.copyOf(overlaps);
    }
}
