package org.keptword.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.shared.SessionId;

/**
 * What a session is beyond its line in a list.
 *
 * @param version what an act on it must name
 * @param ofSeries whether it is one of several planned together
 * @param byWhom who called it off or stayed away; empty while nobody did, or where it was not said
 * @param lateMinutes how late a held one began; empty for one on time
 * @param undoable whether its mark as called off or missed can still be taken back
 * @param seeSafety whether the safety page speaks against it: it is planned with two who must not be brought together
 * @param recordUndoableUntil until when the record of a held one can be undone as a whole; empty once it is too late
 * @param overlaps the counselor's other meetings at the same time, while it is planned
 */
public record SessionDetail(
        int version,
        boolean ofSeries,
        Optional<ByWhom> byWhom,
        Optional<Integer> lateMinutes,
        boolean undoable,
        boolean seeSafety,
        Optional<Instant> recordUndoableUntil,
        List<Overlap> overlaps) {

    public SessionDetail {
        overlaps = List.copyOf(overlaps);
    }

    /**
     * Another planned meeting of the same counselor at the same time.
     *
     * @param name what those in its case are called together
     */
    public record Overlap(SessionId id, String name, Instant startsAt, int minutes) {}
}
