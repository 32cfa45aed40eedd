package org.keptword.sessions;

import java.util.List;

/**
 * What planning or moving came to.
 *
 * @param sessions how many meetings were planned or moved
 * @param overlaps the counselor's other meetings that lie at the same time now; nothing is refused because of them
 */
public record Planned(int sessions, List<Overlap> overlaps) {

    public Planned {
        overlaps = List.copyOf(overlaps);
    }
}
