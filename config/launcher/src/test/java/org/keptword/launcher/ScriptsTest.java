package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {

    /** A command that may end before it has read its whole input. */
    private static final Pattern ENDS_EARLY =
            Pattern.compile("(?<!\\|)\\|\\s*(head\\b|grep\\s+(-\\w+\\s+)*-\\w*[qm]|sed\\s+(-\\w+\\s+)*\\S*\\d+q)");

    /**
     * With pipefail, a reader that ends early makes the script fail now and then: what writes to it is killed when it has more to
     * write. Such a command may read a file, not a pipe.
     */
    @ParameterizedTest
    @ValueSource(strings = {"run", "test", "tests/bench", ".ci/run"})
    void noPipeHasAReaderThatEndsEarly(String script) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../..").resolve(script));
        assertTrue(lines.contains("set -euo pipefail"), script);
        assertEquals(
                List.of(),
                lines.stream().filter(line -> ENDS_EARLY.matcher(line).find()).toList());
    }

    @Test
    void readersThatEndEarlyAreKnown() {
        for (String line : List.of("sort | head -20", "a | grep -E -qv b", "a | grep -m1 b", "a |sed 20q")) {
            assertTrue(ENDS_EARLY.matcher(line).find(), line);
        }
        for (String line : List.of(
                "grep -m 20 a log | cut -c1-9",
                "sort | awk 'NR <= 20'",
                "a | grep -v b >/dev/null",
                "a || head -1 b")) {
            assertFalse(ENDS_EARLY.matcher(line).find(), line);
        }
    }
}
