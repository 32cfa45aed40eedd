package org.keptword.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The network address of the current request without its last part, so that the audit log tells a home from an office and is no list of
 * where somebody was. Set by the filter of the web module alone.
 */
@RequestScoped
public class RequestOrigin {

    private static final int LONGEST = 60;
    private static final Pattern FOUR = Pattern.compile("(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\.\\d{1,3}");

    private @Nullable String place;

    /** @param address as the server sees it: of the person, or of a proxy that is not trusted to say more */
    public void comesFrom(String address) {
        place = shortened(address);
    }

    public Optional<String> find() {
        return Optional.ofNullable(place);
    }

    /** Without the last of four numbers, or without all but the first three groups. */
    static @Nullable String shortened(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        Matcher four = FOUR.matcher(address);
        if (four.matches()) {
            return four.group(1) + ".x";
        }
        String plain = address.replaceAll("[\\[\\]]|%.*", "");
        String[] groups = plain.split(":", -1);
        String kept = groups.length > 3 ? groups[0] + ":" + groups[1] + ":" + groups[2] + ":x" : plain;
        return kept.length() > LONGEST ? kept.substring(0, LONGEST) : kept;
    }
}
