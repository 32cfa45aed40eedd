package org.keptword.promises.read;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.promises.PromiseTerms;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;

/** What in the promises of one case a counselor may want to talk about. */
public record PromiseConcerns(List<UnrepairedPromise> unrepaired, List<NoticeDifference> differences) {

    public PromiseConcerns {
        unrepaired = List.copyOf(unrepaired);
        differences = List.copyOf(differences);
    }

    /**
     * What one partner says was kept beside what the other noticed, of the times both spoke about; in counts, and for the counselor only:
     * neither partner ever learns of it.
     *
     * @param owner whose promises they are
     * @param what the promise in the words of its owner, where all of it is about one promise
     * @param kept so often the owner said kept, in time or late
     * @param noticed so often of those the other said noticed
     * @param seenDifferently so often of those the other said it was different
     */
    public record NoticeDifference(
            ParticipantId owner, Optional<String> what, int kept, int noticed, int notNoticed, int seenDifferently) {}

    /**
     * A promise that was not kept, with nothing promised to make up for it; for staff.
     *
     * @param what in the words of its owner
     * @param times how often, from 1
     * @param lastDue when the last of those times fell due
     */
    public record UnrepairedPromise(
            PromiseId id,
            ParticipantId owner,
            String what,
            PromiseTerms.Beneficiary beneficiary,
            int times,
            Instant lastDue) {}
}
