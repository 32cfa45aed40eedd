package org.keptword.custody;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A problem in an audit log, and where it is.
 *
 * @param from the number of the first entry concerned, 0 where it has none
 * @param to the number of the last
 * @param entry the entry concerned, or null
 */
public record AuditLogFinding(
        Kind kind, long from, long to, @Nullable UUID entry) {

    /** What was done to the trail. */
    public enum Kind {
        /** An entry says something else than when it was sealed. */
        EDITED,
        /** An entry is gone. */
        DELETED,
        /** An entry is there that the application did not write or that was never sealed. */
        INSERTED,
        /** Two entries have each other's place. */
        REORDERED,
        /** The end is missing: it was cut off, or the database was brought back to an older state. */
        CUT_OFF,
        /** What says that the oldest entries were removed is missing, was moved, or is not signed with the key. */
        CUT_BROKEN,
        /** From here on the chain was made by somebody without the key. */
        REBUILT,
        /** The head outside the database is missing or is not signed with the key. */
        HEAD_BROKEN,
        /** Entries wait to be linked for longer than a working server lets them: linking has stopped. */
        NOT_LINKED,
        /** The chain has long gone on beyond its head: heads are not written any more. */
        HEAD_OLD
    }

    @Override
    public String toString() {
        String place = from == 0 ? "" : to > from ? " " + from + " to " + to : " " + from;
        return kind + place + (entry == null ? "" : " (" + entry + ")");
    }
}
