package org.keptword.access;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.keptword.shared.PracticeId;

/**
 * Command: create a practice with its locations and the crisis lines of each.
 *
 * @param consentVersion the version of the consent text in use, such as {@code 2026-1}
 */
public record CreatePractice(
        PracticeId id, String name, Locale locale, ZoneId zone, String consentVersion, List<PlaceWithLines> places) {

    /** A place and, line by line in both languages, whom to call there. */
    public record PlaceWithLines(String name, List<CrisisLine> english, List<CrisisLine> spanish) {

        public PlaceWithLines {
            if (english.size() != spanish.size()) {
                throw new IllegalArgumentException("Every line in both languages");
            }
        }
    }
}
