package org.keptword.web.prep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keptword.access.practice.Letterhead;
import org.keptword.reports.prep.PrepReport;
import org.keptword.web.paper.Hostile;
import org.keptword.web.paper.Paper;
import org.keptword.web.paper.PdfRenderer;
import org.keptword.web.paper.Stationery;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Language;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.Spaces;
import org.keptword.web.text.TextsOnDisk;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PrepPdfTest {

    private static final float MM = 72 / 25.4f;
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
    private static final Stationery BLANK = Stationery.blank(Paper.A4);
    private static final PrepPdf PDF = new PrepPdf();
    private static final PdfRenderer PRESS = new PdfRenderer();

    @BeforeAll
    static void load() {
        PRESS.load();
        PDF.use(PRESS);
    }

    @Test
    void thePageSaysWhatWasReadAndTheClientsWordsExactly() throws IOException {
        String text = text(print(Reports.full(Reports.EVERY_SCRIPT), Language.ENGLISH));
        assertTrue(text.contains("Anna and Teo"), text);
        assertTrue(text.contains("Session 7 · Tue, Nov 24, 10:00 AM · 50 minutes"), text);
        assertTrue(text.contains("2 exercises assigned, 1 of them submitted."), text);
        assertTrue(text.contains("naïve Žižek Ελλάδα Привет 5 < 6 & \"so\" it goes"), text);
        assertTrue(text.contains("Slower than now"), text);
        assertTrue(text.contains("90 minutes"), text);
        assertTrue(text.contains("Thank you for looking at this so closely."), text);
        assertTrue(text.contains("Couple exercises on. See Safety."), text);
        assertTrue(text.contains("Daily journal. Entry: week of Mon, Nov 23. Repeats."), text);
    }

    @Test
    void aFirstSessionSaysThatNothingIsKnownYet() throws IOException {
        String text = text(print(Reports.bare(), Language.SPANISH));
        assertTrue(text.contains("Aún no hay nada asignado, entregado ni acordado."), text);
        assertTrue(text.contains("Ejercicios de pareja activos."), text);
        assertFalse(text.contains("Ver Seguridad"), text);
    }

    @Test
    void everyPageSaysWhomItIsForAndWhichItIs() throws IOException {
        String words = "One line after the other, so that it goes on and on.\n".repeat(200);
        try (PDDocument document = Loader.loadPDF(print(Reports.full(words), Language.ENGLISH))) {
            int pages = document.getNumberOfPages();
            assertTrue(pages > 3, pages + " pages");
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertTrue(text.contains("Counselor copy"), "page " + page);
                assertTrue(text.contains("Page " + page + " of " + pages), "page " + page);
            }
        }
    }

    @Test
    void whatNoTypefaceHasIsWrittenOutByName() throws IOException {
        String text = text(print(Reports.full("a \u6C34 b \uD83E\uDD8A c \u0007 d"), Language.ENGLISH));
        String flat = text.replaceAll("\\s+", " ");
        assertTrue(flat.contains("a [cjk unified ideographs 6c34] b"), flat);
        assertTrue(flat.contains("[fox face] c [bel] d"), flat);
    }

    @Test
    void aLongWordIsBrokenAndNotCut() throws IOException {
        String word = "abcdefghij".repeat(60);
        String text = text(print(Reports.full(word), Language.ENGLISH)).replaceAll("\\s+", "");
        assertTrue(text.contains(word), text);
    }

    @Test
    void markupInSomebodysWordsStaysWords() throws IOException {
        String text = text(print(Reports.full("</p><h1>Hello</h1><img src='x'/>&copy;"), Language.ENGLISH));
        assertTrue(text.contains("</p><h1>Hello</h1><img src='x'/>&copy;"), text);
    }

    @Test
    void noDocumentMakesMarkupOfSomebodysWords() throws IOException {
        LocalizedTexts localizedTexts = new LocalizedTexts(TextsOnDisk.load(), Language.ENGLISH);
        Dates dates = new Dates(Language.ENGLISH, MADRID, CLOCK);
        for (PrepReport report :
                List.of(Reports.full(Hostile.WORDS), Reports.partner(Hostile.WORDS), Reports.table(Hostile.WORDS))) {
            Hostile.assertWordsOnly(new PrepDocument(report, PrepDocumentWriter.screen(localizedTexts, dates)).body());
            Hostile.assertWordsOnly(
                    new PrepDocument(report, PrepDocumentWriter.paper(localizedTexts, dates, PRESS)).body());
        }
    }

    @Test
    void whatWasSharedBeforeTheLastSessionIsListedAndNotCounted() throws IOException {
        String since = text(print(Reports.table("words"), Language.ENGLISH));
        assertTrue(since.contains("Answers to 1 exercise were shared between you."), since);
        String before = text(print(Reports.sharedBefore(), Language.ENGLISH));
        assertTrue(before.contains("No answers were shared between you in this period."), before);
        assertTrue(before.contains("What happened just before?"), before);
    }

    @Test
    void itIsTaggedNamedInItsLanguageAndBookmarked() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(Reports.full("words"), Language.SPANISH))) {
            assertEquals("es", document.getDocumentCatalog().getLanguage());
            assertEquals(
                    "Anna and Teo, sesión 7", document.getDocumentInformation().getTitle());
            String subject = "Copia de consejería, no para clientes";
            assertEquals(subject, document.getDocumentInformation().getSubject());
            try (var metadata = document.getDocumentCatalog().getMetadata().exportXMPMetadata()) {
                String description = new String(metadata.readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(description.contains(subject), description);
            }
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            List<String> bookmarks = StreamSupport.stream(
                            document.getDocumentCatalog()
                                    .getDocumentOutline()
                                    .children()
                                    .spliterator(),
                            false)
                    .map(item -> item.getTitle())
                    .toList();
            assertTrue(
                    bookmarks.containsAll(List.of("Marcado para tratar en sesión", "Ejercicios abiertos")),
                    bookmarks.toString());
        }
    }

    @Test
    void everyTypefaceIsEmbedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(Reports.full(Reports.EVERY_SCRIPT), Language.ENGLISH))) {
            int seen = 0;
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    seen++;
                }
            }
            assertTrue(seen >= 3, seen + " fonts");
        }
    }

    @Test
    void itKeepsTheRulesOfPdfUa() throws Exception {
        for (PrepReport report : everyKind(Reports.EVERY_SCRIPT)) {
            assertEquals(List.of(), failures(print(report, Language.ENGLISH)));
        }
    }

    private static List<String> failures(byte[] file) throws Exception {
        return validate(file).getTestAssertions().stream()
                .filter(assertion -> assertion.getStatus().name().equals("FAILED"))
                .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                .distinct()
                .toList();
    }

    @Test
    void theFirstPageHasTheLetterheadAndOthersHaveThePracticeAtTheirEnd() throws Exception {
        Letterhead letterhead = new Letterhead(
                "Lakeside & <Sons> Counseling",
                List.of("12 Lake Street", "Springfield"),
                "555 0100",
                "lakeside.example.org",
                Optional.of("1"));
        Stationery stationery = new Stationery(Paper.A4, letterhead, Optional.of(Stationery.address(logo())));
        String words = "One line after the other, so that it goes on and on.\n".repeat(200);
        for (Locale language : List.of(Language.ENGLISH, Language.SPANISH)) {
            byte[] file = PDF.print(Reports.full(words), true, speech(language), dates(language), stationery);
            keep("letterhead-" + language, file);
            try (PDDocument document = Loader.loadPDF(file)) {
                PDFTextStripper first = new PDFTextStripper();
                first.setEndPage(1);
                String text = first.getText(document);
                assertTrue(text.contains("12 Lake Street"), text);
                assertTrue(text.contains("555 0100 · lakeside.example.org"), text);
                assertTrue(text.contains(speech(language).get("prep.purpose") + " – "), text);
                PDFTextStripper second = new PDFTextStripper();
                second.setStartPage(2);
                second.setEndPage(2);
                text = second.getText(document);
                assertTrue(text.contains("Lakeside & <Sons> Counseling · "), text);
                assertFalse(text.contains("12 Lake Street"), text);
                assertTrue(
                        document.getPage(0)
                                .getResources()
                                .getXObjectNames()
                                .iterator()
                                .hasNext(),
                        "a logo");
            }
            assertEquals(List.of(), failures(file));
        }
    }

    @Test
    void theCounselorsFirstPageStandsAloneWhereNothingIsMarked() throws IOException {
        String text = text(PDF.print(Reports.bare(), speech(Language.ENGLISH), dates(Language.ENGLISH), BLANK));
        assertTrue(text.contains("Page 1 of 1"), text);
        assertFalse(text.contains("Sources"), text);
        assertTrue(text.contains("No active goals."), text);
    }

    @Test
    void whatIsMarkedFollowsTheFirstPageAndTheRestIsLeftOut() throws IOException {
        byte[] file = PDF.print(Reports.full("spoken of"), speech(Language.ENGLISH), dates(Language.ENGLISH), BLANK);
        keep("brief", file);
        String text = text(file);
        assertTrue(text.contains("Page 1 of 2"), text);
        assertTrue(text.contains("spoken of"), text);
        for (String detail : List.of(
                "Sources",
                "Figures by session",
                "Other replies",
                "Not printed in full",
                "Other submissions, in full")) {
            assertFalse(text.contains(detail), detail);
        }
    }

    @Test
    void copiesForClientsAreWholeWithoutBeingAsked() throws IOException {
        for (PrepReport report : List.of(Reports.table("words"), Reports.partner("words"))) {
            assertEquals(
                    text(print(report, Language.ENGLISH)),
                    text(PDF.print(report, speech(Language.ENGLISH), dates(Language.ENGLISH), BLANK)));
        }
    }

    private static byte[] logo() throws IOException {
        BufferedImage picture = new BufferedImage(300, 120, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0x2F4B7C));
        pen.fillOval(0, 0, 120, 120);
        pen.fillRect(140, 40, 160, 40);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    @Test
    void theScreenAndThePaperSayTheSameInTheSameOrder() throws IOException {
        String words = "Naïve Žižek Ελλάδα Привет.\nIt went on & on. ".repeat(60);
        for (Locale language : List.of(Language.ENGLISH, Language.SPANISH)) {
            for (PrepReport report : everyKind(words)) {
                assertEquals(screen(report, language), paper(print(report, language)));
            }
        }
    }

    @Test
    void threeHundredMarkedAnswersAreAllPrinted() throws IOException {
        PrepReport report = Reports.many(300);
        String text = paper(print(report, Language.ENGLISH));
        assertEquals(screen(report, Language.ENGLISH), text);
        assertTrue(text.contains("Wordsnumber299"), "the last one too");
    }

    @Test
    void whatItIsForStandsLargeOnEveryPageOfEveryKind() throws IOException {
        String words = "One line after the other, so that it goes on and on.\n".repeat(200);
        List<String> whom = List.of("Counselor copy, not for clients", "Shared copy", "Copy for Anna only");
        List<PrepReport> reports = List.of(Reports.full(words), Reports.table(words), Reports.partner(words));
        for (int i = 0; i < reports.size(); i++) {
            try (PDDocument document = Loader.loadPDF(print(reports.get(i), Language.ENGLISH))) {
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    Heights heights = new Heights(whom.get(i));
                    heights.setStartPage(page);
                    heights.setEndPage(page);
                    heights.getText(document);
                    assertTrue(heights.found >= 14, whom.get(i) + " in " + heights.found + " points on page " + page);
                }
            }
        }
    }

    @Test
    void whatTheBrowserPrintsOnEverySheetIsWhatThePageSays() throws IOException {
        String style = Files.readString(Path.of("src/main/webapp/assets/prep.css"));
        for (Locale language : List.of(Language.ENGLISH, Language.SPANISH)) {
            for (String key : List.of("prep.for-counselor", "prep.for-table", "prep.for-one-partner")) {
                String words = speech(language).get(key);
                assertTrue(style.contains("content: \"" + words + "\""), words);
            }
        }
    }

    /** How large a line is printed. */
    private static final class Heights extends PDFTextStripper {

        private final String line;
        private float found;

        Heights(String line) {
            this.line = line;
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            if (text.contains(line)) {
                found = Math.max(found, positions.get(0).getFontSizeInPt());
            }
            super.writeString(text, positions);
        }
    }

    private static List<PrepReport> everyKind(String words) {
        return List.of(Reports.full(words), Reports.bare(), Reports.table(words), Reports.partner(words));
    }

    /** The words of the page without its drawings, whose words stand beside them, and without what stands on every page. */
    private static String screen(PrepReport report, Locale language) throws IOException {
        String markup = new PrepDocument(report, PrepDocumentWriter.screen(speech(language), dates(language))).body();
        return markup.replaceAll("(?s)<svg.*?</svg>", "")
                .replaceAll("<p class=\"prep-for\">[^<]*</p>", "")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("\\s", "");
    }

    /** The words inside the margins. */
    private static String paper(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(file)) {
            String whom = document.getDocumentInformation().getSubject();
            for (PDPage page : document.getPages()) {
                PDFTextStripperByArea inside = new PDFTextStripperByArea();
                inside.setSortByPosition(true);
                boolean first = text.isEmpty();
                float top = (first ? 15 : 27) * MM;
                float height = page.getMediaBox().getHeight() - top - 19 * MM;
                inside.addRegion(
                        "inside",
                        new Rectangle2D.Float(0, top, page.getMediaBox().getWidth(), height));
                inside.extractRegions(page);
                String said = inside.getTextForRegion("inside");
                text.append(first ? said.substring(said.indexOf(whom) + whom.length()) : said);
            }
        }
        return text.toString().replaceAll("[\\s•]", "");
    }

    private static LocalizedTexts speech(Locale language) throws IOException {
        return new LocalizedTexts(TextsOnDisk.load(), language);
    }

    private static Dates dates(Locale language) {
        return new Dates(language, MADRID, CLOCK);
    }

    @Test
    void theSheetFollowsWhereThePersonIs() {
        assertEquals(Paper.LETTER, Paper.of(Locale.US, MADRID));
        assertEquals(Paper.A4, Paper.of(Locale.UK, ZoneId.of("America/New_York")));
        assertEquals(Paper.LETTER, Paper.of(Locale.ENGLISH, ZoneId.of("America/New_York")));
        assertEquals(Paper.A4, Paper.of(Language.SPANISH, ZoneId.of("America/Argentina/Buenos_Aires")));
        assertEquals(Paper.A4, Paper.of(Language.SPANISH, MADRID));
    }

    private static ValidationResult validate(byte[] file) throws VeraPDFException, IOException {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser);
        }
    }

    private static byte[] print(PrepReport report, Locale language) throws IOException {
        byte[] file = PDF.print(report, true, speech(language), dates(language), BLANK);
        keep(
                "prep-" + report.whom().inFileName() + "-" + language + "-"
                        + report.session().place(),
                file);
        return file;
    }

    private static void keep(String name, byte[] file) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        Files.write(folder.resolve(name + ".pdf"), file);
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return Spaces.plain(new PDFTextStripper().getText(document));
        }
    }
}
