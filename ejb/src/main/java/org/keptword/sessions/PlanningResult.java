package org.keptword.sessions;

import java.util.List;

/**
 * The result of planning or moving a meeting.
 *
 * @param sessions how many meetings were planned or moved
 * @param overlaps the counselor's other meetings that lie at the same time now; nothing is refused because of them
 * @param together whether it brings both together while joint work is off; that is said, and the counselor decides
 */
public record PlanningResult(int sessions, List<Overlap> overlaps, boolean together) {

    public PlanningResult {
        overlaps = List.copyOf(overlaps);
    }
}
