package org.keptword.cases;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How work in a case ended.
 *
 * @param on the day it ended, as the counselor says
 * @param words the counselor's own, for those who read the case
 * @param inDischarge whether these words may stand in the discharge summary, which leaves the practice
 */
public record Closing(ClosingReason reason, LocalDate on, Optional<String> words, boolean inDischarge) {

    public Closing {
        Objects.requireNonNull(reason);
        Objects.requireNonNull(on);
        Objects.requireNonNull(words);
    }

    /** The same without the counselor's own words. */
    public Closing withoutWords() {
        return new Closing(reason, on, Optional.empty(), false);
    }
}
