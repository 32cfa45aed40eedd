package org.keptword.homework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.guide.form.Evaluation;
import org.keptword.shared.Disclosure;

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
public record DraftOutcome(
        int number,
        Instant savedAt,
        Disclosure disclosure,
        Evaluation page,
        boolean speaksOfRisk,
        List<String> dropped,
        Optional<UUID> conflict,
        String current) {

    public DraftOutcome {
        dropped = List.copyOf(dropped);
    }
}
