package org.keptword.access.setup;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keptword.access.joining.Join;
import org.keptword.access.presence.WorkingWeek;
import org.keptword.shared.DomainRefusal;

/**
 * Command: found a practice with its locations and its first manager.
 *
 * @param practice how it is called, at most {@value #LONGEST} characters
 * @param places the locations: 1 to {@value #MOST_PLACES} different names of at most {@value #LONGEST} characters; empty ones are dropped
 * @param zone of the practice, and of those who join it until they choose another
 * @param country its two letters in ISO 3166, or null for one that is not on the list of crisis lines
 * @param week when a counselor works who said nothing about the own week
 * @param manager how the manager is called, at most {@value #LONGEST} characters
 * @param account the code of the link, with the sign-in name, password and language of the manager; the language is the practice's, too
 */
public record FoundPractice(
        String practice,
        List<String> places,
        ZoneId zone,
        @Nullable String country,
        WorkingWeek week,
        String manager,
        Join account) {

    public static final int LONGEST = 120;

    public static final int MOST_PLACES = 20;

    public FoundPractice {
        practice = named(practice);
        places = places.stream()
                .filter(place -> !place.isBlank())
                .map(FoundPractice::named)
                .distinct()
                .toList();
        if (places.isEmpty() || places.size() > MOST_PLACES) {
            throw new DomainRefusal("refusal.access.foundingPlaces", MOST_PLACES);
        }
        manager = named(manager);
    }

    private static String named(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new DomainRefusal("refusal.access.foundingNames", LONGEST);
        }
        return stripped;
    }

    Locale language() {
        return account.language();
    }
}
