package org.keptword.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keptword.tests.harness.TestStack;

/** What a PDF of the application says. */
final class Paper {

    private Paper() {}

    /** The words of the prep page of a session as it is printed, in their order, with single spaces; the file is kept by this name. */
    static String prep(Page counselor, String session, String name) throws IOException, InterruptedException {
        return words(counselor.request().get(session + "/prep.pdf").body(), name);
    }

    /** The same for some eyes, {@code table}, {@code a} or {@code b}, with everything in full. */
    static String prep(Page counselor, String session, String whom, String name)
            throws IOException, InterruptedException {
        return words(
                counselor.request().get(session + "/prep.pdf?all&for=" + whom).body(), name);
    }

    static String words(byte[] pdf, String name) throws IOException, InterruptedException {
        Path file = TestStack.target().resolve("pictures").resolve(name + ".pdf");
        Files.createDirectories(file.getParent());
        Files.write(file, pdf);
        Process reading = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-").start();
        String text = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, reading.waitFor(), "pdftotext reads " + file);
        return text.replaceAll("\\s+", " ");
    }
}
