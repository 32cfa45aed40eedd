package org.keptword.safety;

import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.PersonId;

/**
 * Nobody has acknowledged a flag by noon of the next working day after it was raised, so that it went on to the cover and to those who
 * supervise; fired once for each flag, in the same transaction, by a job.
 *
 * @param counselor whose case it is
 * @param cover who reaches the case from now on until the flag is acknowledged; empty when nobody is named
 */
public record FlagWaitedTooLong(CaseId caseId, UUID flag, PersonId counselor, Optional<PersonId> cover) {}
