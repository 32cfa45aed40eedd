package org.keptword.promises;

import java.time.Instant;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;

/**
 * A promise that was not kept, with nothing promised to make up for it; for staff.
 *
 * @param what in the words of its owner
 * @param times how often, from 1
 * @param lastDue when the last of those times fell due
 */
public record UnrepairedPromise(
        PromiseId id, ParticipantId owner, String what, Beneficiary beneficiary, int times, Instant lastDue) {}
