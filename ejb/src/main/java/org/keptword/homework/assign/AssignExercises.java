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
import org.keptword.shared.ParticipantId;
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
     * @param shares what each participant got
     * @param inPart how many of them lost items to a closed gate
     */
    public record Outcome(List<AssignmentId> ids, List<Share> shares, int inPart) {

        public Outcome {
            ids = List.copyOf(ids);
            shares = List.copyOf(shares);
        }

        /** How many assignments are open, of all participants together. */
        public int now() {
            return shares.stream().mapToInt(Share::now).sum();
        }

        /** How many assignments wait, of all participants together. */
        public int queued() {
            return shares.stream().mapToInt(Share::queued).sum();
        }
    }

    /**
     * How many exercises one participant got, counted as {@link AssignmentPreview.Recipient} counts them.
     *
     * @param now how many are open
     * @param queued how many wait
     */
    public record Share(ParticipantId to, int now, int queued) {}
}
