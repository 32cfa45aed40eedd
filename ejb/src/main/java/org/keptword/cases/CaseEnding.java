package org.keptword.cases;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When and why a case was closed.
 *
 * @param on the day it ended, as the counselor says
 * @param words the counselor's own, for those who read the case
 * @param inDischarge whether these words may stand in the discharge summary, which leaves the practice
 */
public record CaseEnding(ClosingReason reason, LocalDate on, Optional<String> words, boolean inDischarge) {

    /** The same without the counselor's own words. */
    public CaseEnding withoutWords() {
        return new CaseEnding(reason, on, Optional.empty(), false);
    }
}
