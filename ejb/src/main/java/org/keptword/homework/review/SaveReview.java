package org.keptword.homework.review;

import java.util.Objects;
import org.keptword.shared.PersonId;
import org.keptword.shared.ResponseId;

/**
 * Command: keep what a counselor has written on one revision of one response.
 *
 * @param person whom the page was rendered for
 * @param draft the texts, with the version they were written on top of
 */
public record SaveReview(PersonId person, ResponseId response, int revision, ReviewDraft draft) {

    public SaveReview {
        Objects.requireNonNull(person);
        Objects.requireNonNull(response);
        Objects.requireNonNull(draft);
    }

    /**
     * What came of a save.
     *
     * @param current what is stored now: the text just sent when it was kept, another one when it was not
     * @param moved whether the work is no longer waiting at this revision: taken back, answered or handed in again
     */
    public record Outcome(Kind kind, ReviewDraft current, boolean moved) {

        /** Whether it was kept. */
        public enum Kind {
            SAVED,
            /** Somebody saved another text meanwhile; nothing was changed, both are to be shown. */
            STALE,
            /** The reading was finished meanwhile; nothing was changed. */
            CONCLUDED
        }
    }
}
