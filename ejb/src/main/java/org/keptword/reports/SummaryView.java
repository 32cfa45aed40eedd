package org.keptword.reports;

import java.util.Optional;
import org.keptword.cases.PartnerSlot;

/**
 * Which summary is asked for.
 *
 * @param without the partner of whom nothing is to stand in it, neither words nor numbers; empty for everybody. In a case of one client
 *     nobody can be left out
 */
public record SummaryView(SummaryKind kind, Optional<PartnerSlot> without) {

    /** Everything. */
    public static SummaryView whole(SummaryKind kind) {
        return new SummaryView(kind, Optional.empty());
    }
}
