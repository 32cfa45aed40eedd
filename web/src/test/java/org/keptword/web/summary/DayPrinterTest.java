package org.keptword.web.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Twenty files of ten pages, printed one after the other and bound into one, in a process whose whole heap is smaller than what the task
 * allows in addition. The figures stand in docs/performance.md.
 */
class DayPrinterTest {

    /** The build names the implementation, as the server does. */
    private static final String TRANSFORMERS = "javax.xml.transform.TransformerFactory";

    private static final long MOST_MILLIS = 10_000;

    @Test
    void twentyFilesOfTenPagesAreBoundInASmallHeap() throws IOException, InterruptedException {
        Process printing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + PrintedDay.HEAP + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-D" + TRANSFORMERS + "=" + System.getProperty(TRANSFORMERS),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PrintedDay.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> said = new String(printing.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains("openhtmltopdf"))
                .toList();
        assertEquals(0, printing.waitFor(), () -> String.join("\n", said));
        String[] figures = said.get(said.size() - 1).split(" ");
        assertTrue(Integer.parseInt(figures[0]) >= PrintedDay.FILES * PrintedDay.PAGES, said::toString);
        assertTrue(Long.parseLong(figures[1]) < MOST_MILLIS, said::toString);
    }
}
