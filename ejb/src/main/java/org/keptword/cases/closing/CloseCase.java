package org.keptword.cases.closing;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;

/**
 * Command: end the work in a case.
 *
 * @param on the day it ended; today or before, and not before the case was opened
 * @param words the counselor's own, or null; 4,000 characters at most
 * @param inDischarge whether the words may stand in the discharge summary
 */
public record CloseCase(
        CaseId id, Reason reason, LocalDate on, @Nullable String words, boolean inDischarge) {

    public static final int LONGEST_WORDS = 4_000;

    public CloseCase {
        Objects.requireNonNull(id);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(on);
        words = words == null || words.isBlank() ? null : words.strip();
        if (words != null && words.length() > LONGEST_WORDS) {
            throw new DomainRefusal("refusal.cases.textTooLong", LONGEST_WORDS);
        }
    }

    /** Why work in a case ended, in the only words for it that may stand on a summary. */
    public enum Reason {
        GOAL_REACHED,
        AGREED_END,
        /** One partner left. A summary that leaves a partner out does not say it. */
        PARTNER_LEFT,
        REFERRED,
        STOPPED_COMING,
        OTHER
    }
}
