package org.keptword.homework;

import java.util.List;
import org.keptword.shared.AssignmentId;

/**
 * What an act of assigning gave.
 *
 * @param now how many pieces are open
 * @param queued how many wait
 * @param inPart how many of them lost items to a closed gate
 */
public record WorkGiven(List<AssignmentId> ids, int now, int queued, int inPart) {

    public WorkGiven {
        ids = List.copyOf(ids);
    }
}
