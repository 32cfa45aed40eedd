package org.keptword.homework.assign;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.SessionId;

/**
 * Command: give exercises to one or both participants in one go.
 *
 * @param idempotencyKey the key of the attempt; the same key again gives nothing more
 * @param dueOn the day all of it is planned for, or null for the day of the next session, else a week from now
 * @param before the session it is meant for, if any
 * @param requests what for whom; each exercise once for each participant
 */
public record AssignExercises(
        UUID idempotencyKey,
        CaseId caseId,
        @Nullable LocalDate dueOn,
        Optional<SessionId> before,
        List<AssignmentRequest> requests) {

    public AssignExercises {
        Objects.requireNonNull(idempotencyKey);
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(before);
        requests = List.copyOf(requests);
        if (requests.isEmpty()) {
            throw new DomainRefusal("refusal.homework.nothingChosen");
        }
        long distinct = requests.stream()
                .map(p -> p.to() + "/" + p.exercise())
                .distinct()
                .count();
        if (distinct < requests.size()) {
            throw new IllegalArgumentException("Each exercise once for each participant");
        }
    }

    /**
     * What was assigned, in ids and counts.
     *
     * @param now how many assignments are open
     * @param queued how many wait
     * @param inPart how many of them lost items to a closed gate
     */
    public record Outcome(List<AssignmentId> ids, int now, int queued, int inPart) {

        public Outcome {
            ids = List.copyOf(ids);
        }
    }
}
