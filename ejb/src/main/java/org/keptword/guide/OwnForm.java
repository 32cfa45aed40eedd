package org.keptword.guide;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.PersonId;

/**
 * A form a practice has brought along, beside the exercises of the guide. No other practice sees it.
 *
 * @param id the same in all versions
 * @param name the exercise's name, told by nobody and the same in all versions
 * @param measure whether it is a scored form
 * @param origin the address or id under which it was published; empty where the file names none
 * @param version the newest one, from 1
 * @param broughtBy who brought the newest version
 * @param retiredAt since when it is no longer offered; what was given stays
 */
public record OwnForm(
        UUID id,
        String name,
        boolean measure,
        Optional<String> origin,
        LocalizedText title,
        int version,
        PersonId broughtBy,
        Instant broughtAt,
        Optional<Instant> retiredAt) {

    public boolean isOffered() {
        return retiredAt.isEmpty();
    }
}
