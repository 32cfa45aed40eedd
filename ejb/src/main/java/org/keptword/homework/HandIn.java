package org.keptword.homework;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.PersonId;

/**
 * Command: hand in.
 *
 * @param person whom the page was rendered for
 * @param entry the day or Monday of a recurring exercise, empty for one given once
 * @param number the save the author saw last, or the one {@code answers} were written on top of
 * @param device the page it comes from
 * @param idempotencyKey the key of this attempt: sent again it is the same revision
 * @param answers what is on the page, empty when all of it is saved
 * @param asNote the author wants it read next, whatever is still unanswered; heard only where the words speak of a risk
 */
public record HandIn(
        AssignmentId assignment,
        PersonId person,
        Optional<LocalDate> entry,
        int number,
        String device,
        UUID idempotencyKey,
        Optional<String> answers,
        boolean asNote) {

    public HandIn {
        Objects.requireNonNull(assignment);
        Objects.requireNonNull(person);
        Objects.requireNonNull(entry);
        Objects.requireNonNull(idempotencyKey);
        Objects.requireNonNull(answers);
    }

    /** The work as it is asked. */
    public HandIn(
            AssignmentId assignment,
            PersonId person,
            Optional<LocalDate> entry,
            int number,
            String device,
            UUID idempotencyKey,
            Optional<String> answers) {
        this(assignment, person, entry, number, device, idempotencyKey, answers, false);
    }
}
