package org.keptword.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/**
 * Command: a session was just held. One act: the meeting, who came, the note, what was agreed, the next date.
 *
 * @param idempotencyKey the key of the attempt; the same key again is the same session
 * @param planned the planned meeting this was; empty for one that was not planned
 * @param startedAt when it began, in the past; a planned one may have begun earlier or later than planned
 * @param came who of the participants came; at least one
 * @param note the progress note, or null; 100,000 characters at most
 * @param agreed what was agreed, in order
 * @param next when to meet next, or empty
 * @param reached the lines of its agenda that were talked about; only of a planned session
 * @param template the key of the template the note was begun with, or null
 */
public record HoldSession(
        UUID idempotencyKey,
        CaseId caseId,
        Optional<SessionId> planned,
        Instant startedAt,
        int minutes,
        Set<ParticipantId> came,
        @Nullable String note,
        List<Agreed> agreed,
        Optional<PlanSession> next,
        Set<UUID> reached,
        @Nullable String template) {

    /**
     * One thing agreed: an exercise for some of those in the case, a promise each of some of them makes, or words.
     *
     * @param exercise the exercise of the guide, or null for words alone
     * @param promise what makes it a promise, or empty; never together with an exercise
     * @param whom for whom; empty for nobody in particular, which only words may be
     * @param words what was agreed or promised, or the instructions for the exercise; may be null with an exercise
     */
    public record Agreed(
            @Nullable String exercise,
            Optional<AgreedPromise> promise,
            Set<ParticipantId> whom,
            @Nullable String words) {

        public Agreed {
            whom = Set.copyOf(whom);
            if (exercise == null && (words == null || words.isBlank())) {
                throw new IllegalArgumentException("An agreement is an exercise or words");
            }
            if ((exercise != null || promise.isPresent()) && whom.isEmpty()) {
                throw new IllegalArgumentException("An exercise or a promise is agreed with somebody");
            }
            if (exercise != null && promise.isPresent()) {
                throw new IllegalArgumentException("An agreement is an exercise or a promise");
            }
        }

        /** An exercise, or words. */
        public Agreed(@Nullable String exercise, Set<ParticipantId> whom, @Nullable String words) {
            this(exercise, Optional.empty(), whom, words);
        }
    }

    public HoldSession {
        Objects.requireNonNull(idempotencyKey);
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(planned);
        Objects.requireNonNull(startedAt);
        Objects.requireNonNull(next);
        if (next.isPresent() && !next.get().caseId().equals(caseId)) {
            throw new IllegalArgumentException("The next meeting is one of the same case");
        }
        if (planned.isEmpty() && !reached.isEmpty()) {
            throw new IllegalArgumentException("Only a planned meeting has an agenda");
        }
        came = Set.copyOf(came);
        agreed = List.copyOf(agreed);
        reached = Set.copyOf(reached);
    }

    /** One of whose agenda nothing is said. */
    public HoldSession(
            UUID idempotencyKey,
            CaseId caseId,
            Optional<SessionId> planned,
            Instant startedAt,
            int minutes,
            Set<ParticipantId> came,
            String note,
            List<Agreed> agreed,
            Optional<PlanSession> next) {
        this(idempotencyKey, caseId, planned, startedAt, minutes, came, note, agreed, next, Set.of());
    }

    /** One whose note was begun without a template. */
    public HoldSession(
            UUID idempotencyKey,
            CaseId caseId,
            Optional<SessionId> planned,
            Instant startedAt,
            int minutes,
            Set<ParticipantId> came,
            @Nullable String note,
            List<Agreed> agreed,
            Optional<PlanSession> next,
            Set<UUID> reached) {
        this(idempotencyKey, caseId, planned, startedAt, minutes, came, note, agreed, next, reached, null);
    }

    /**
     * What makes an agreement a promise, beside its words: names as promises know them, since those lie above.
     *
     * @param forWhom the name of a {@code Beneficiary}
     * @param size the name of a {@code Size}
     * @param first the day of a promise made once, or the first day of one that comes back
     * @param last the last day of one that comes back, or null for no end
     * @param rule how it comes back, as a {@code Rule} is written; empty for once
     */
    public record AgreedPromise(
            String forWhom,
            String size,
            LocalDate first,
            @Nullable LocalDate last,
            Optional<String> rule) {

        public AgreedPromise {
            Objects.requireNonNull(forWhom);
            Objects.requireNonNull(size);
            Objects.requireNonNull(first);
            Objects.requireNonNull(rule);
        }
    }
}
