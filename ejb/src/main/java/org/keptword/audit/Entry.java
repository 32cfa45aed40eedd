package org.keptword.audit;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One line of the trail, before time and actor are added.
 *
 * @param object the kind of thing, by its table
 * @param ids the things themselves; a list is one entry with the ids shown
 * @param caseId the case it belongs to, or null
 * @param participant the participant it is about, or null
 * @param reason by what right: OWNER, SELF, SUPERVISION, COVER, EMERGENCY, PRACTICE, JOB
 */
public record Entry(Act act, String object, List<UUID> ids, UUID caseId, UUID participant, String reason) {

    public Entry {
        Objects.requireNonNull(act);
        Objects.requireNonNull(object);
        Objects.requireNonNull(reason);
        ids = List.copyOf(ids);
    }
}
