package org.keptword.retention;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;

/**
 * A manager proposes to erase.
 *
 * @param whom whose content; empty for all of the case
 * @param askedOn the day of the client's own written request, required where it is the basis
 * @param reason why; 10 to 1000 characters
 */
public record ProposeErasure(
        CaseId caseId, Optional<ParticipantId> whom, ErasureBasis basis, Optional<LocalDate> askedOn, String reason) {

    public ProposeErasure {
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(whom);
        Objects.requireNonNull(basis);
        Objects.requireNonNull(askedOn);
    }
}
