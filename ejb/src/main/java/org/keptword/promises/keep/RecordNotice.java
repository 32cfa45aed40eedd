package org.keptword.promises.keep;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keptword.promises.NoticeKind;
import org.keptword.shared.PersonId;
import org.keptword.shared.PromiseId;

/**
 * Command: record whether a day of the partner's promise was noticed, as it was answered on a page some time ago.
 *
 * @param person whom the page was rendered for
 * @param before what the page showed as said so far, or null
 */
public record RecordNotice(
        PersonId person,
        PromiseId promise,
        LocalDate day,
        NoticeKind seen,
        @Nullable NoticeKind before) {

    public RecordNotice {
        Objects.requireNonNull(person);
        Objects.requireNonNull(promise);
        Objects.requireNonNull(day);
        Objects.requireNonNull(seen);
    }
}
