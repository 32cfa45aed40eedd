package org.keptword.safety;

import java.util.Objects;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/** Command: somebody must look at one revision of one piece of work. */
public record RaiseFlag(CaseId caseId, ParticipantId participant, ResponseId response, int revision, FlagKind kind) {

    public RaiseFlag {
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(participant);
        Objects.requireNonNull(response);
        Objects.requireNonNull(kind);
    }
}
