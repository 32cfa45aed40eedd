package org.keptword.access.setup;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keptword.access.joining.Join;
import org.keptword.shared.DomainRefusal;

/**
 * Command: found a practice with its first location and its first manager.
 *
 * @param practice how it is called, at most {@value #LONGEST} characters
 * @param place the first location, at most {@value #LONGEST} characters
 * @param zone of the practice, and of those who join it until they choose another
 * @param country its two letters in ISO 3166, or null for one that is not on the list of crisis lines
 * @param manager how the manager is called, at most {@value #LONGEST} characters
 * @param account the code of the link, with the sign-in name, password and language of the manager; the language is the practice's, too
 */
public record FoundPractice(
        String practice,
        String place,
        ZoneId zone,
        @Nullable String country,
        String manager,
        Join account) {

    public static final int LONGEST = 120;

    public FoundPractice {
        practice = named(practice);
        place = named(place);
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
