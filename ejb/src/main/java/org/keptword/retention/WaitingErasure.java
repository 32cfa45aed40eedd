package org.keptword.retention;

import java.util.Objects;
import org.keptword.shared.CaseId;

/** A case in which a proposal to erase waits for a second person. */
public record WaitingErasure(CaseId caseId, String caseName) {

    public WaitingErasure {
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(caseName);
    }
}
