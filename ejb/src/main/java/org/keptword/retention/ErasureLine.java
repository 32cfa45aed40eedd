package org.keptword.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.ParticipantId;

/**
 * A request to erase.
 *
 * @param whom whose content; empty for all of the case
 * @param askedOn the day of the client's own written request, where it is the basis
 * @param decided who approved or declined it
 * @param after from when on it is done, once approved
 * @param until when it comes to nothing because it could not be done, once approved
 * @param erased how many rows went, once done
 */
public record ErasureLine(
        UUID id,
        Optional<ParticipantId> whom,
        ErasureBasis basis,
        Optional<LocalDate> askedOn,
        String reason,
        ErasureState state,
        String proposedBy,
        Instant proposedAt,
        Optional<Decided> decided,
        Optional<Instant> after,
        Optional<Instant> until,
        Optional<Instant> endedAt,
        Optional<Long> erased) {

    /** A decision, with a word about it where one was written. */
    public record Decided(String by, Instant at, Optional<String> sentence) {}
}
