package org.keptword.web.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keptword.progress.CaseProgress;
import org.keptword.web.chart.Frame;
import org.keptword.web.paper.Hostile;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Language;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.TextsOnDisk;

/** Sentences, drawings and numbers of a progress page, out of one record. */
class ProgressDocumentTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Clock CLOCK = Clock.fixed(Courses.NOW, ZoneOffset.UTC);

    private static String body(CaseProgress progress, Locale language) throws IOException {
        return new ProgressDocument(
                        progress,
                        ProgressDocumentWriter.screen(
                                new LocalizedTexts(TextsOnDisk.load(), language), new Dates(language, MADRID, CLOCK)))
                .body();
    }

    /** For the eye: the page as it stands, with the styles beside it. */
    private static void keep(String name, String body) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        Files.writeString(
                folder.resolve(name + ".html"),
                "<!DOCTYPE html><html><head><meta charset=\"utf-8\"/><meta name=\"viewport\""
                        + " content=\"width=device-width\"/><link rel=\"stylesheet\""
                        + " href=\"../../src/main/webapp/assets/keptword.css\"/><link rel=\"stylesheet\""
                        + " href=\"../../src/main/webapp/assets/progress.css\"/></head><body"
                        + " class=\"room-counselor\"><main>" + body + "</main></body></html>");
    }

    @Test
    void theWordsComeBeforeTheDrawingAndTheDrawingBeforeTheNumbers() throws IOException {
        String body = body(Courses.couple(6, false, "Teo"), Language.ENGLISH);
        keep("progress-couple", body);
        for (String strand : List.of("words", "deeds", "trust")) {
            int heading = body.indexOf("id=\"" + strand + "\"");
            int says = body.indexOf("class=\"strand-says\"", heading);
            int drawing = body.indexOf("<svg xmlns", heading);
            int numbers = body.indexOf("<details", heading);
            assertTrue(heading > 0 && heading < says && says < drawing && drawing < numbers, strand);
        }
    }

    @Test
    void theDrawnValuesAreThoseOfTheTable() throws IOException {
        String body = body(Courses.couple(6, false, "Teo"), Language.ENGLISH);
        int trust = body.indexOf("id=\"trust\"");
        String chart = body.substring(
                body.indexOf("<svg xmlns", trust), body.indexOf("</svg>", body.indexOf("<svg xmlns", trust)));
        Frame frame = Frame.wide(150);
        List<Double> drawn = new ArrayList<>();
        Matcher line = Pattern.compile("class=\"c-line\" d=\"([^\"]+)\"").matcher(chart);
        assertTrue(line.find(), chart);
        Matcher points = Pattern.compile("[ML][0-9.]+ ([0-9.]+)").matcher(line.group(1));
        while (points.find()) {
            double part =
                    (frame.plotBottom() - Double.parseDouble(points.group(1))) / (frame.plotBottom() - frame.plotTop());
            drawn.add(100 * part);
        }
        List<Double> written = new ArrayList<>();
        String table = body.substring(body.indexOf("<tbody", body.indexOf("<details", trust)));
        for (String row : table.split("<tr ")) {
            Matcher cell = Pattern.compile("<td [^>]*>([0-9.]+)[^<]*</td>").matcher(row);
            if (cell.find()) {
                written.add(Double.valueOf(cell.group(1)));
            }
        }
        assertEquals(6, drawn.size());
        assertEquals(written.size(), drawn.size());
        for (int i = 0; i < drawn.size(); i++) {
            assertEquals(written.get(i), drawn.get(i), 0.06, "point " + i);
        }
    }

    @Test
    void withoutANormNothingIsCalledReliable() throws IOException {
        String body = body(Courses.couple(6, false, "Teo"), Language.ENGLISH);
        assertTrue(body.contains("No norms available; reliable change is not calculated."), body);
        assertFalse(body.contains("reliable improvement"), body);
        assertFalse(body.contains("c-band"), body);
        assertFalse(body.contains("c-cut"), body);
    }

    @Test
    void withANormTheBandTheCutOffAndTheClassAreThere() throws IOException {
        String body = body(Courses.couple(6, true, "Teo"), Language.ENGLISH);
        keep("progress-norm", body);
        assertTrue(body.contains("no reliable change for Anna"), body);
        assertTrue(body.contains("cutoff 50"), body);
        assertTrue(body.contains("reliable improvement"), body);
        assertFalse(body.contains("reliable change is not calculated"), body);
    }

    @Test
    void beforeAnythingHappenedItSaysWhatWillComeAndDrawsNothingOfIt() throws IOException {
        String body = body(Courses.bare(), Language.ENGLISH);
        keep("progress-bare", body);
        assertTrue(body.contains("No sessions completed yet."), body);
        assertTrue(body.contains("No submissions in this period."), body);
        assertTrue(body.contains("No promises have come due yet."), body);
        assertTrue(body.contains("No check-ins yet."), body);
        assertFalse(body.contains("<table"), body);
        assertFalse(body.contains("Perception gap"), body);
        assertFalse(body.contains("{"), body);
    }

    @Test
    void fiveYearsOfSessionsAreOnePageInSpanishToo() throws IOException {
        String body = body(Courses.couple(260, true, "Maximiliana-Theodora von Hohenstein"), Language.SPANISH);
        keep("progress-years", body);
        assertTrue(body.contains("Sesiones 1 a 260. Sesiones realizadas en total: 260."), body.substring(0, 4000));
        assertTrue(body.length() < 900_000, body.length() + " characters");
    }

    @Test
    void markupInANameStaysAName() throws IOException {
        String body = body(Courses.couple(3, false, "<script>x</script>"), Language.ENGLISH);
        assertFalse(body.contains("<script"), body);
    }

    @Test
    void noDocumentMakesMarkupOfAName() throws IOException {
        Hostile.assertWordsOnly(body(Courses.couple(6, true, Hostile.WORDS), Language.ENGLISH));
    }

    @Test
    void everyTalkingPointSaysItsNumbersAndItsRule() throws IOException {
        String body = body(Courses.couple(6, false, "Teo"), Language.ENGLISH);
        assertTrue(body.contains("Anna: “Trust in partner” went from 62 to 41 since session 5."), body);
        assertTrue(
                body.contains(
                        "share of promises Teo kept has fallen over the last three sessions: 9 of 10, then 7 of 9, then 4 of 8."),
                body);
        assertTrue(body.contains("20, then 27.5, then 30 points"), body);
        assertEquals(4, body.split("class=\"point-rule\"", -1).length - 1);
    }
}
