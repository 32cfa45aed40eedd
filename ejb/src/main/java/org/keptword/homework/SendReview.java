package org.keptword.homework;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.keptword.shared.PersonId;
import org.keptword.shared.ResponseId;

/**
 * Command: finish the reading of a piece of work, or of a week's entries with one reply.
 *
 * @param person whom the page was rendered for
 * @param lead the piece the reply goes to; among the entries
 * @param entries what the reader has seen, each at its revision
 * @param draft the texts as they stand on the page, with the version they were written on top of
 * @param idempotencyKey the same key again leads to the same feedback
 */
public record SendReview(
        PersonId person,
        ResponseId lead,
        List<Seen> entries,
        ReviewDraft draft,
        ReviewOutcome outcome,
        UUID idempotencyKey) {

    /** One piece of work at the revision that was read. */
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
            throw new IllegalArgumentException("The reply goes to one of the pieces that were read");
        }
    }
}
