package org.keptword.cases;

import java.time.Instant;

/**
 * The draft of a note that is not recorded yet.
 *
 * @param version what the next save must name
 * @param text empty when it was cleared
 */
public record SavedNoteDraft(NoteLocation place, int version, String text, Instant savedAt) {

    /** The version of what is not stored. */
    public static final int NONE = -1;
}
