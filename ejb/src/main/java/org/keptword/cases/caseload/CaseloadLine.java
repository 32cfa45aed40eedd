package org.keptword.cases.caseload;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Relation;
import org.keptword.cases.CaseLine;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;

/**
 * A case of a caseload with whose it is and how the reader reaches it.
 *
 * @param counselor whose caseload it is
 * @param relation the strongest one by which the reader reaches it
 * @param since from when on each participant has been where the participant is now: active since joining or coming back
 * @param waits what waits on its safety page
 * @param version what tells whether a summary of the case still holds
 */
public record CaseloadLine(
        CaseLine line,
        PersonId counselor,
        String counselorName,
        Instant openedAt,
        Relation relation,
        Map<ParticipantId, Instant> since,
        PendingSafetyDecisions waits,
        CaseVersion version) {

    public CaseloadLine {
        since = Map.copyOf(since);
    }

    /** Whether the reader acts in it; supervision reads. */
    public boolean mayWork() {
        return relation.mayWork();
    }

    /**
     * Since when decisions are pending on the safety page of a case; names no ground.
     *
     * @param held since when a pause waits for the counselor to pick its moment, or null
     * @param asked since when lifting a state of contact waits for who supervises, or null
     */
    public record PendingSafetyDecisions(
            @Nullable Instant held, @Nullable Instant asked) {

        /** Since when the counselor of the case is asked for something. */
        public Optional<Instant> forCounselor() {
            return Optional.ofNullable(held);
        }

        /** Since when those who supervise are asked for something. */
        public Optional<Instant> forSupervisor() {
            return Optional.ofNullable(asked);
        }
    }

    /**
     * Two versions of a case are equal only if none of its sessions, assignments, responses, scores and outcomes of promises changed in between.
     *
     * @param transactions the numbers of transactions that changed them last; empty where none did
     */
    public record CaseVersion(String transactions) {}
}
