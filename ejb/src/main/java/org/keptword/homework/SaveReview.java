package org.keptword.homework;

import java.util.Objects;
import org.keptword.shared.PersonId;
import org.keptword.shared.ResponseId;

/**
 * Command: keep what a counselor has written on one revision of one piece of work.
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
}
