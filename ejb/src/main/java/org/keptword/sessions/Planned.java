package org.keptword.sessions;

import java.util.List;

/**
 * What planning or moving came to.
 *
 * @param sessions how many meetings were planned or moved
 * @param overlaps the counselor's other meetings that lie at the same time now; nothing is refused because of them
 * @param together whether it brings both together while joint work is off; that is said, and the counselor decides
 */
public record Planned(int sessions, List<Overlap> overlaps, boolean together) {

    public Planned {
        overlaps = List.copyOf(overlaps);
    }
}
