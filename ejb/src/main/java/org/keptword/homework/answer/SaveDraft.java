package org.keptword.homework.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.guide.form.Evaluation;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.PersonId;

/**
 * Command: keep what a client has written so far.
 *
 * @param person whom the page was rendered for; somebody else signed in meanwhile is refused
 * @param entry the day or Monday of a recurring exercise, empty for one given once
 * @param basedOn number of the save the text was written on top of, 0 for none
 * @param device the page that writes, new at each load (at most 40 characters): its own saves never conflict with each other
 * @param answers the answers as JSON
 * @param disclosure a narrower choice of readers, empty to leave it as it is
 */
public record SaveDraft(
        AssignmentId assignment,
        PersonId person,
        Optional<LocalDate> entry,
        int basedOn,
        String device,
        String answers,
        Optional<Disclosure> disclosure) {

    public SaveDraft {
        Objects.requireNonNull(assignment);
        Objects.requireNonNull(person);
        Objects.requireNonNull(entry);
        Objects.requireNonNull(answers);
        Objects.requireNonNull(disclosure);
        if (basedOn < 0 || device == null || device.isBlank() || device.length() > 40) {
            throw new IllegalArgumentException("A save names what it is based on and the page it comes from");
        }
    }

    /** Settles what two pages wrote: the answers are the outcome, the copy is dealt with. */
    public record Settle(SaveDraft outcome, UUID copy) {}

    /**
     * What came of a save.
     *
     * @param number the save that is current now
     * @param page what the form makes of the current answers
     * @param speaksOfRisk whether the page should offer help to the author; it is said to nobody else and not kept
     * @param dropped paths that are not in the form and were left out
     * @param conflict the texts kept beside the current one; empty when the save became the current one and nothing waits
     * @param current the current answers as JSON, for a page that has to show them beside its own
     */
    public record Outcome(
            int number,
            Instant savedAt,
            Disclosure disclosure,
            Evaluation page,
            boolean speaksOfRisk,
            List<String> dropped,
            Optional<UUID> conflict,
            String current) {

        public Outcome {
            dropped = List.copyOf(dropped);
        }
    }
}
