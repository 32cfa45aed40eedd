package org.keptword.web.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keptword.progress.CaseProgress;
import org.keptword.web.paper.Paper;
import org.keptword.web.paper.PdfRenderer;
import org.keptword.web.paper.Stationery;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Language;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.TextsOnDisk;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Progress on paper. */
class ProgressPdfTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Clock CLOCK = Clock.fixed(Courses.NOW, ZoneOffset.UTC);
    private static final ProgressPdf PDF = new ProgressPdf();
    private static final float MARGIN = 18 * 72 / 25.4f;
    private static final List<String> HEADS = List.of(
            "words.column.pieces",
            "words.column.effort",
            "words.column.learning",
            "words.column.minutes",
            "words.column.difficulty",
            "deeds.column.kept",
            "deeds.column.late",
            "deeds.column.not-kept",
            "deeds.column.let-go",
            "deeds.column.unanswered",
            "deeds.column.noticed",
            "trust.gap");

    @BeforeAll
    static void load() {
        PdfRenderer press = new PdfRenderer();
        press.load();
        PDF.use(press);
    }

    private static byte[] print(String name, CaseProgress progress, Locale language) throws IOException {
        byte[] file = PDF.print(
                progress,
                new LocalizedTexts(TextsOnDisk.load(), language),
                new Dates(language, MADRID, CLOCK),
                Stationery.blank(Paper.A4));
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        Files.write(folder.resolve("progress-" + name + ".pdf"), file);
        return file;
    }

    @Test
    void itSaysInWordsWhatTheDrawingsShowAndHasTheNumbers() throws IOException {
        try (PDDocument document = Loader.loadPDF(print("couple", Courses.couple(6, false, "Teo"), Language.ENGLISH))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertTrue(text.contains("Anna & Teo"), text);
            assertTrue(text.contains("Counselor copy"), text);
            assertTrue(text.contains("Showing sessions 1 to 6 of 6 completed."), text);
            assertTrue(text.contains("No norms available; reliable change is not calculated."), text);
            assertTrue(text.contains("Before session 4"), text);
            assertEquals("en", document.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void theHeadsOfTablesKeepTheirWordsWholeAndEveryColumnIsOnThePage() throws IOException {
        for (Locale language : List.of(Language.ENGLISH, Language.SPANISH)) {
            LocalizedTexts texts = new LocalizedTexts(TextsOnDisk.load(), language);
            byte[] file = print("heads-" + language, Courses.couple(12, false, "Maximiliana-Theodora"), language);
            try (PDDocument document = Loader.loadPDF(file)) {
                RightEdge edge = new RightEdge();
                List<String> words = List.of(edge.getText(document).split("\\s+", -1));
                for (String head : HEADS) {
                    for (String word : texts.get("progress." + head).split(" ", -1)) {
                        assertTrue(words.contains(word), word + " in " + words);
                    }
                }
                float end = document.getPage(0).getMediaBox().getWidth() - MARGIN;
                assertTrue(edge.farthest < end + 1, edge.farthest + " of " + end);
            }
        }
    }

    /** How far to the right anything is written. */
    private static final class RightEdge extends PDFTextStripper {

        private float farthest;

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            for (TextPosition position : positions) {
                if (!position.getUnicode().isBlank()) {
                    farthest = Math.max(farthest, position.getXDirAdj() + position.getWidthDirAdj());
                }
            }
            super.writeString(text, positions);
        }
    }

    @Test
    void itKeepsTheRulesOfPdfUa() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (CaseProgress progress :
                List.of(Courses.couple(6, true, "Žižek Ελλάδα"), Courses.bare(), Courses.couple(60, false, "Teo"))) {
            byte[] file = print("ua-" + progress.axis().held(), progress, Language.SPANISH);
            try (PDFAParser parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
                ValidationResult result = validator.validate(parser);
                List<String> failed = result.getTestAssertions().stream()
                        .filter(assertion -> assertion.getStatus().name().equals("FAILED"))
                        .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                        .distinct()
                        .toList();
                assertEquals(List.of(), failed);
            }
        }
    }
}
