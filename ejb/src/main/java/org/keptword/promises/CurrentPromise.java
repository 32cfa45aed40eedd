package org.keptword.promises;

import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;

/**
 * A promise with what decides whether the partner it is for may read it.
 *
 * @param running whether it goes on, and so neither waits for the counselor nor is over
 * @param paused whether the counselor paused it
 * @param noticeable whether the partner is asked about it
 * @param counts what became of it so far, and what the partner said; to staff alone, otherwise nothing
 * @param response the piece of work it comes from
 */
public record CurrentPromise(
        PromiseId id,
        CaseId caseId,
        ParticipantId owner,
        PromiseTerms terms,
        boolean running,
        boolean paused,
        boolean noticeable,
        PromiseCounts.Interval counts,
        Optional<UUID> response) {}
