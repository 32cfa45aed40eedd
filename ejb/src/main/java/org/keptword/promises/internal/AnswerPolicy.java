package org.keptword.promises.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.keptword.promises.PromiseTerms;

/** Which occurrences can be answered on a day, and for how long an answer can be taken back. Pure. */
public final class AnswerPolicy {

    /** So many days after its day an occurrence can still be answered; then it stays without an answer. */
    public static final int DAYS = 7;

    /** For so long an answer can be undone. */
    public static final Duration UNDO = Duration.ofMinutes(30);

    private AnswerPolicy() {}

    /** What comes back is answered from its day on; what was promised once for a day can be done before it. */
    public static boolean isOpen(PromiseTerms.Timing timing, LocalDate day, LocalDate today) {
        boolean begun = !timing.comesBack() || !day.isAfter(today);
        return begun && !day.plusDays(DAYS).isBefore(today);
    }

    public static boolean isUndoable(Instant said, Instant now) {
        return now.isBefore(said.plus(UNDO));
    }
}
