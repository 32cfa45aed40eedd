package org.keptword.reports.summary;

import java.util.Optional;
import org.keptword.cases.PartnerSlot;

/**
 * Which summary is asked for.
 *
 * @param without the partner of whom nothing is to stand in it, neither words nor numbers; empty for everybody. In a case of one client
 *     nobody can be left out
 */
public record SummaryView(Kind kind, Optional<PartnerSlot> without) {

    /** Everything. */
    public static SummaryView whole(Kind kind) {
        return new SummaryView(kind, Optional.empty());
    }

    /** What a summary is for. */
    public enum Kind {
        /** How a case went so far, for those who work in it. */
        CASE,
        /** How it ended; a draft while the case is open. */
        DISCHARGE
    }
}
