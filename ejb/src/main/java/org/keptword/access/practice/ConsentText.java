package org.keptword.access.practice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.ByLanguage;

/**
 * A published version of a practice's consent form.
 *
 * @param version its name: the day it was published and a number, or what the practice called it before
 * @param words its text in each language
 */
public record ConsentText(String version, Instant publishedAt, ByLanguage<String> words) {

    private static final String HEADING = "#";
    private static final String NOTE = "[";

    /** A paragraph or a heading. */
    public record Block(boolean heading, String text) {}

    /** What is read in a language, else in English. */
    public List<Block> blocks(Locale language) {
        return blocks(words.in(language));
    }

    /** Reads paragraphs, one a line, and headings, which begin with {@code #}. Nothing else in it is markup. */
    public static List<Block> blocks(@Nullable String body) {
        return body == null
                ? List.of()
                : body.lines()
                        .map(String::strip)
                        .map(ConsentText::block)
                        .filter(block -> !block.text().isEmpty())
                        .toList();
    }

    private static Block block(String line) {
        return line.startsWith(HEADING)
                ? new Block(true, line.replaceFirst("^#+", "").strip())
                : new Block(false, line);
    }

    /** Whether a line is a note to the practice, in brackets, as the template has some. No client is to read one. */
    public static boolean hasNotes(String body) {
        return body.lines().anyMatch(line -> line.strip().startsWith(NOTE));
    }
}
