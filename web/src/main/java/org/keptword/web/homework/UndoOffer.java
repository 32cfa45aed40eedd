package org.keptword.web.homework;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.homework.assign.ChangeAssignments;

/**
 * What can be undone right after it was done.
 *
 * @param id the offer, which the button names
 * @param assigned the key the exercises were assigned with, or null where several were changed
 * @param act what was done with several, or null
 * @param changed what it changed
 * @param at when it was done
 * @param until when the offer ends
 */
public record UndoOffer(
        UUID id,
        UUID caseId,
        @Nullable UUID assigned,
        ChangeAssignments.@Nullable Act act,
        List<ChangeAssignments.Changed> changed,
        Instant at,
        Instant until)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    public UndoOffer {
        changed = List.copyOf(changed);
    }
}
