package org.keptword.homework;

import java.util.List;
import org.keptword.shared.AssignmentId;

/**
 * What was assigned, in ids and counts.
 *
 * @param now how many pieces are open
 * @param queued how many wait
 * @param inPart how many of them lost items to a closed gate
 */
public record AssignmentOutcome(List<AssignmentId> ids, int now, int queued, int inPart) {

    public AssignmentOutcome {
        ids = List.copyOf(ids);
    }
}
