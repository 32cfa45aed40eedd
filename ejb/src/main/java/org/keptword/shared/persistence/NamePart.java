package org.keptword.shared.persistence;

import java.util.Locale;

/** A search by part of a name, in capitals or not. For {@code lower(x) like :name escape '!'}. */
public final class NamePart {

    private NamePart() {}

    /** The pattern of names with this part; signs that mean something in a pattern mean themselves. */
    public static String pattern(String part) {
        return "%"
                + part.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
    }
}
