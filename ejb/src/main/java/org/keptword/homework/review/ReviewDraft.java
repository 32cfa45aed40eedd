package org.keptword.homework.review;

import java.time.Instant;
import java.util.Optional;

/**
 * What a counselor has written on one revision and not sent.
 *
 * @param version the save it is; {@link #NONE} while nothing is stored
 * @param feedback the reply, empty for none
 * @param privateNote for its writer alone, empty for none
 * @param effort 0 to 4
 * @param learning 0 to 4
 * @param bring marked for the next session
 */
public record ReviewDraft(
        int version,
        String feedback,
        String privateNote,
        Optional<Integer> effort,
        Optional<Integer> learning,
        boolean bring,
        Optional<Instant> savedAt) {

    /** The version of what is not stored yet. */
    public static final int NONE = -1;

    /** The longest text, in UTF-16 code units. */
    public static final int LONGEST = 100_000;

    public static final ReviewDraft EMPTY =
            new ReviewDraft(NONE, "", "", Optional.empty(), Optional.empty(), false, Optional.empty());

    public ReviewDraft {
        feedback = feedback == null ? "" : feedback;
        privateNote = privateNote == null ? "" : privateNote;
    }

    /** Whether both say the same, whatever save they are. */
    public boolean hasSameContentAs(ReviewDraft other) {
        return feedback.strip().equals(other.feedback.strip())
                && privateNote.strip().equals(other.privateNote.strip())
                && effort.equals(other.effort)
                && learning.equals(other.learning)
                && bring == other.bring;
    }

    /** Whether there is any text in it. */
    public boolean hasText() {
        return !feedback.isBlank() || !privateNote.isBlank();
    }
}
