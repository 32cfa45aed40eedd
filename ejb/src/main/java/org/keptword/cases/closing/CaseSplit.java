package org.keptword.cases.closing;

import java.util.List;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/**
 * A couple's case was split and closed; fired in the same transaction.
 *
 * @param parts who goes on where
 */
public record CaseSplit(CaseId caseId, List<Part> parts) {

    /** A participant goes on as another one in a case of the own. */
    public record Part(ParticipantId before, CaseId caseId, ParticipantId now) {}

    public CaseSplit {
        parts = List.copyOf(parts);
    }
}
