package org.keptword.web.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keptword.shared.CounselorTitle;

/**
 * The word for a counselor in Spanish texts for clients. Texts are written with {@code tu consejera} or {@code mi consejera}, and with nothing
 * else in the sentence that agrees with it; here it becomes what the counselor has chosen. Texts in other languages have no such words.
 */
final class CounselorName {

    private static final Pattern WRITTEN = Pattern.compile("\\b([Tt]u|[Mm]i) consejera\\b");

    private CounselorName() {}

    /** Whether a text of ours names a counselor. */
    static boolean isIn(String text) {
        return text.contains("onsejera");
    }

    /** A text of ours, before the places in it are filled: what people wrote is never changed. */
    static String in(String text, CounselorTitle title) {
        if (title == CounselorTitle.FEMININE || !isIn(text)) {
            return text;
        }
        Matcher written = WRITTEN.matcher(text);
        return written.replaceAll(title == CounselorTitle.MASCULINE ? "$1 consejero" : "$1 consejero o consejera");
    }
}
