package org.keptword.cases;

import java.time.Instant;

/**
 * A note that was typed and is not recorded yet.
 *
 * @param version what the next save must name
 * @param text empty when it was cleared
 */
public record KeptNote(NotePlace place, int version, String text, Instant savedAt) {

    /** The version of what is not stored. */
    public static final int NONE = -1;
}
