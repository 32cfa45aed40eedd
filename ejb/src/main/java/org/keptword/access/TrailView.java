package org.keptword.access;

import java.util.List;
import java.util.UUID;
import org.keptword.audit.TrailState;

/**
 * A page of the trail.
 *
 * @param more whether there are entries after the last one shown
 */
public record TrailView(List<TrailRow> rows, List<Choice> people, List<Choice> cases, TrailState state, boolean more) {

    /** Something to choose by its name. */
    public record Choice(UUID id, String name) {}

    public TrailView {
        rows = List.copyOf(rows);
        people = List.copyOf(people);
        cases = List.copyOf(cases);
    }
}
