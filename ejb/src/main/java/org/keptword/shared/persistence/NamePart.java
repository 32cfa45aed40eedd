package org.keptword.shared.persistence;

import java.text.Normalizer;
import java.util.Locale;
import org.keptword.shared.WholeText;

/**
 * A search by part of a name, in capitals or not, with accents or without. For {@code plain_name(x) like :name escape '!'}; the function of the
 * schema does to a name what {@link #pattern} does to what is searched for.
 */
public final class NamePart {

    private static final String IN_NO_NAME = "\uFFFD";

    private NamePart() {}

    /** Whether a name has this part, by the same rule. */
    public static boolean isIn(String name, String part) {
        String sought = pattern(part);
        return !sought.equals(IN_NO_NAME) && pattern(name).contains(sought.substring(1, sought.length() - 1));
    }

    /** The pattern of names with this part; signs that mean something in a pattern mean themselves. No name has a part that no name can hold. */
    public static String pattern(String part) {
        if (!WholeText.is(part)) {
            return IN_NO_NAME;
        }
        return "%"
                + Normalizer.normalize(part.strip(), Normalizer.Form.NFD)
                        .replaceAll("[\u0300-\u036f]", "")
                        .toLowerCase(Locale.ROOT)
                        .replace('ł', 'l')
                        .replace('ø', 'o')
                        .replace('đ', 'd')
                        .replace('ı', 'i')
                        .replace("ß", "ss")
                        .replace("æ", "ae")
                        .replace("œ", "oe")
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
    }
}
