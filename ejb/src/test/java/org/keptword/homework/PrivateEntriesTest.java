package org.keptword.homework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What authors keep private is kept by the database: no query excludes it by hand. Those who read for staff read
 * {@code readable_response} or {@code known_response}.
 */
class PrivateEntriesTest {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern BY_HAND = Pattern.compile(
            "\\bdisclosure\\s*(<>|!=|=|(not\\s+)?in\\b)\\s*\\(?\\s*(:|\\?|'|org\\.)", Pattern.CASE_INSENSITIVE);

    @Test
    void noQueryComparesWhoMayRead() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> found = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(PrivateEntriesTest::lines)
                    .filter(line -> BY_HAND.matcher(line).find())
                    .toList();
            assertEquals(List.of(), found);
        }
    }

    @Test
    void theRuleFindsWhatItIsFor() {
        for (String query : List.of(
                "and r.disclosure <> org.keptword.shared.Disclosure.SELF",
                "and r.disclosure != :self",
                "r.disclosure <> 'SELF'",
                "case when r.disclosure = org.keptword.shared.Disclosure.SELF",
                "r.disclosure not in (:kept)")) {
            assertTrue(BY_HAND.matcher(query).find(), query);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(line -> file.getFileName() + ": " + line.strip());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
