package org.keptword.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseSpan;

/**
 * What is read before a case is closed, and once it is.
 *
 * @param span with what was said of the end, once it is closed
 * @param ends what ends with it; empty once it is closed, and where nothing goes on
 * @param today the day where the reader is
 */
public record ClosingPage(CaseHeader header, CaseSpan span, List<Ends> ends, LocalDate today, Instant madeAt) {

    /** Something that ends. */
    public enum What {
        /** Exercises that are open: they are paused, and what was begun stays with its author. */
        WORK,
        /** Promises that run or wait: nothing falls due any more. */
        PROMISES,
        /** Texts one partner shows the other: they rest. */
        SHARES,
        /** Sessions that lie ahead: they are called off. */
        SESSIONS,
        /** Codes that were handed out and not used: they are worth nothing. */
        INVITATIONS
    }

    /** How many of one of them, at least one. */
    public record Ends(What what, int count) {}

    public ClosingPage {
        ends = List.copyOf(ends);
    }
}
