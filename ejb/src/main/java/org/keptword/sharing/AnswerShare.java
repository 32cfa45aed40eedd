package org.keptword.sharing;

import java.util.Objects;
import org.keptword.shared.PersonId;
import org.keptword.shared.ShareId;

/**
 * Command: the author says yes or no.
 *
 * @param person whom the page was rendered for
 * @param fingerprint that of the text the author has read; a yes to another one is refused
 */
public record AnswerShare(PersonId person, ShareId share, String fingerprint, boolean yes) {

    public AnswerShare {
        Objects.requireNonNull(person);
        Objects.requireNonNull(share);
        Objects.requireNonNull(fingerprint);
    }
}
