package org.keptword.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.access.CaseCover;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;

/**
 * A page of the caseload.
 *
 * @param total how many cases the query finds in all
 */
public record CaseloadPage(List<Row> rows, int total) {

    /**
     * One case.
     *
     * @param heldSessions how many sessions were held
     * @param nextSession when the next one is planned, if any
     * @param covered for whom the reader covers it, if for anybody
     */
    public record Row(
            CaseId id,
            String name,
            CaseMode mode,
            Aim aim,
            boolean open,
            boolean jointWork,
            Instant openedAt,
            int heldSessions,
            Optional<Instant> nextSession,
            Optional<CaseCover> covered) {}

    public CaseloadPage {
        rows = List.copyOf(rows);
    }
}
