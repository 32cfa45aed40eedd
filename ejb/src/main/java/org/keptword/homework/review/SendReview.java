package org.keptword.homework.review;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.keptword.shared.PersonId;
import org.keptword.shared.ResponseId;

/**
 * Command: finish the reading of a response, or of a week's entries with one reply.
 *
 * @param person whom the page was rendered for
 * @param lead the response the reply goes to; among the entries
 * @param entries what the reader has seen, each at its revision
 * @param draft the texts as they are on the page, with the version they were written on top of
 * @param idempotencyKey the same key again leads to the same feedback
 */
public record SendReview(
        PersonId person,
        ResponseId lead,
        List<Seen> entries,
        ReviewDraft draft,
        ReviewOutcome outcome,
        UUID idempotencyKey) {

    /** One response at the revision that was read. */
    public record Seen(ResponseId response, int revision) {

        public Seen {
            Objects.requireNonNull(response);
        }
    }

    public SendReview {
        Objects.requireNonNull(person);
        Objects.requireNonNull(lead);
        Objects.requireNonNull(draft);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(idempotencyKey);
        entries = List.copyOf(entries);
        ResponseId wanted = lead;
        if (entries.stream().noneMatch(seen -> seen.response().equals(wanted))) {
            throw new IllegalArgumentException("The reply goes to one of the responses that were read");
        }
    }

    /** How a reading ends. */
    public enum ReviewOutcome {
        /** Read, with a thank you and no other words. */
        SEEN,
        /** Answered with words. */
        SENT,
        /** Answered with words and opened for another round. */
        RETURNED,
        /** Read, without a word. */
        REVIEWED,
        /** Answered before, and once more with words; the work stays where it is. */
        FURTHER;

        /** Whether the author is left without an answer of the counselor's own, which a flag forbids while it is open. */
        public boolean isWithoutWords() {
            return this == SEEN || this == REVIEWED;
        }

        /** Whether the reply and the comments go to the author. */
        public boolean carriesWords() {
            return this == SENT || this == RETURNED || this == FURTHER;
        }
    }

    /**
     * A reply on its way.
     *
     * @param feedback its id, to undo it by
     * @param visibleAt from when on the client sees it; until then it can be undone
     */
    public record SentReview(UUID feedback, Instant visibleAt) {}
}
