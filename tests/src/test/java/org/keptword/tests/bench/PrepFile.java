package org.keptword.tests.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/** How long a person waits for a prep file of one page. */
final class PrepFile {

    private static final int WARM = 300;
    private static final int MEASURED = 100;
    private static final Pattern PAGES = Pattern.compile("Pages:\\s+(\\d+)");
    private static final Pattern OPENED = Pattern.compile("href=\"(/cases/[0-9a-f-]{36})\"");
    private static final Pattern SESSION = Pattern.compile("href=\"(/sessions/[0-9a-f-]{36})");

    private PrepFile() {}

    /** The least and the median time by the clock, asked for by one person on a server that is warm. */
    static String ofOnePage(Visitor counselor) throws IOException, InterruptedException {
        String file = withOnePage(counselor);
        for (int i = 0; i < WARM; i++) {
            counselor.ask(file);
        }
        long[] took = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long begun = System.nanoTime();
            counselor.ask(file);
            took[i] = System.nanoTime() - begun;
        }
        Arrays.sort(took);
        return "least %.1f, median %.1f ms by the clock".formatted(took[0] / 1e6, took[MEASURED / 2] / 1e6);
    }

    /** The file of a session of the caseload that has one page, in any of its kinds. */
    private static String withOnePage(Visitor counselor) throws IOException, InterruptedException {
        for (String opened : links(OPENED, counselor.get("/cases"))) {
            for (String session : links(SESSION, counselor.get(opened + "/sessions"))) {
                for (String kind : List.of("", "?for=table", "?for=a")) {
                    String file = session + "/prep.pdf" + kind;
                    if (counselor.ask(file).statusCode() == 200 && pages(file, counselor) == 1) {
                        return file;
                    }
                }
            }
        }
        throw new IllegalStateException("No prep file of the demonstration has one page");
    }

    private static List<String> links(Pattern link, String page) {
        return link.matcher(page)
                .results()
                .map(MatchResult::group)
                .map(found -> found.substring("href=\"".length()).replace("\"", ""))
                .distinct()
                .toList();
    }

    /** How many pages a file has. */
    static int pages(String address, Visitor reader) throws IOException, InterruptedException {
        Path file = TestStack.target().resolve("bench.pdf");
        Files.write(file, reader.ask(address).body());
        Process reading = new ProcessBuilder("pdfinfo", file.toString()).start();
        Matcher said = PAGES.matcher(new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertTrue(said.find(), "pdfinfo reads " + file);
        return Integer.parseInt(said.group(1));
    }
}
