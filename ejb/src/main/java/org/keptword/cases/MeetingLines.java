package org.keptword.cases;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Cases as a calendar needs them.
 *
 * @param lines by the case's id; those out of reach are absent
 * @param apart the cases of two who must not be brought together
 */
public record MeetingLines(Map<UUID, CaseLine> lines, Set<UUID> apart) {

    public MeetingLines {
        lines = Map.copyOf(lines);
        apart = Set.copyOf(apart);
    }
}
