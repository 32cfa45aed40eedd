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
        Basis basis,
        Optional<LocalDate> askedOn,
        String reason,
        State state,
        String proposedBy,
        Instant proposedAt,
        Optional<Decided> decided,
        Optional<Instant> after,
        Optional<Instant> until,
        Optional<Instant> endedAt,
        Optional<Long> erased) {

    /** A decision, with a word about it where one was written. */
    public record Decided(String by, Instant at, Optional<String> sentence) {}

    /** Why something may be erased. */
    public enum Basis {
        /** The practice has kept it for as long as it keeps. */
        RETENTION,
        /** The client asked for it in writing. */
        CLIENT_ASKED
    }

    /** Where a request to erase stands. */
    public enum State {
        PROPOSED,
        /** Approved by a second person; done once the waiting time is over. */
        APPROVED,
        DECLINED,
        /** Taken back, or overtaken by a hold or by the case being opened again. */
        WITHDRAWN,
        DONE;

        /** Whether something can still come of it. */
        public boolean isPending() {
            return this == PROPOSED || this == APPROVED;
        }
    }
}
