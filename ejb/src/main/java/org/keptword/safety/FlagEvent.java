package org.keptword.safety;

import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;

/** What happened to a flag, said to the features above in the same transaction, by ids alone. */
public sealed interface FlagEvent {

    /**
     * A human must look at something; the transaction is that of the hand-in.
     *
     * @param participant whose hand-in it was
     */
    record Raised(CaseId caseId, ParticipantId participant, UUID flag) implements FlagEvent {}

    /**
     * Nobody has acknowledged a flag by noon of the next working day after it was raised, so that it went on to the cover and to those who
     * supervise; said once for each flag, by a job.
     *
     * @param counselor whose case it is
     * @param cover who reaches the case from now on until the flag is acknowledged; empty when nobody is named
     */
    record WaitedTooLong(CaseId caseId, UUID flag, PersonId counselor, Optional<PersonId> cover) implements FlagEvent {}
}
