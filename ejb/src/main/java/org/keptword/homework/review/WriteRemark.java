package org.keptword.homework.review;

import java.util.Objects;
import java.util.UUID;
import org.keptword.shared.PersonId;
import org.keptword.shared.ResponseId;

/**
 * Command: put a comment beside a passage of one revision.
 *
 * @param person whom the page was rendered for
 * @param id given by the page, so that the same comment sent twice is one
 */
public record WriteRemark(
        PersonId person, UUID id, ResponseId response, int revision, ReviewAnswer.Passage passage, String text) {

    /** The longest comment, in UTF-16 code units. */
    public static final int LONGEST = 10_000;

    /** Most comments on one revision. */
    public static final int MOST = 200;

    public WriteRemark {
        Objects.requireNonNull(person);
        Objects.requireNonNull(id);
        Objects.requireNonNull(response);
        Objects.requireNonNull(passage);
    }
}
