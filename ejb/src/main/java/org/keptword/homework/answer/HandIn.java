package org.keptword.homework.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.guide.form.Problem;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
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
 * @param disclosure a choice of readers that goes with it, empty to leave it as it is
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
        Optional<Disclosure> disclosure,
        boolean asNote) {

    public HandIn {
        Objects.requireNonNull(assignment);
        Objects.requireNonNull(person);
        Objects.requireNonNull(entry);
        Objects.requireNonNull(idempotencyKey);
        Objects.requireNonNull(answers);
        Objects.requireNonNull(disclosure);
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
        this(assignment, person, entry, number, device, idempotencyKey, answers, Optional.empty(), false);
    }

    /**
     * What came of handing in.
     *
     * @param revision the number of the revision, 0 when it was not handed in
     * @param problems what stands against it, in reading order
     * @param draft where it was not handed in, the draft as it is kept now: with problems the one sent, in a conflict another page's
     */
    public record Outcome(
            int revision, Optional<Instant> handedInAt, List<Problem> problems, Optional<SaveDraft.Outcome> draft) {

        public Outcome {
            problems = List.copyOf(problems);
        }

        public boolean isHandedIn() {
            return revision > 0;
        }

        /** Whether another page had written meanwhile. */
        public boolean isConflict() {
            return draft.flatMap(SaveDraft.Outcome::conflict).isPresent();
        }

        static Outcome of(int revision, Instant at) {
            return new Outcome(revision, Optional.of(at), List.of(), Optional.empty());
        }

        static Outcome stopped(List<Problem> problems, SaveDraft.Outcome draft) {
            return new Outcome(0, Optional.empty(), problems, Optional.of(draft));
        }

        static Outcome conflicting(SaveDraft.Outcome conflict) {
            return new Outcome(0, Optional.empty(), List.of(), Optional.of(conflict));
        }
    }
}
