package org.keptword.web.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keptword.reports.summary.CaseSummary;
import org.keptword.reports.summary.ClientResponsesService;
import org.keptword.reports.summary.SummaryView;
import org.keptword.web.chart.Surface;
import org.keptword.web.paper.Binder;
import org.keptword.web.paper.Hostile;
import org.keptword.web.paper.Paper;
import org.keptword.web.paper.PdfRenderer;
import org.keptword.web.paper.Portions;
import org.keptword.web.paper.Stationery;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Language;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.Spaces;
import org.keptword.web.text.TextsOnDisk;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class SummaryPdfTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final SummaryPdf PDF = new SummaryPdf();

    @BeforeAll
    static void load() {
        PdfRenderer press = new PdfRenderer();
        press.load();
        PDF.use(press);
    }

    @Test
    void theSummarySaysWhatThereIsWithItsCounts() throws IOException {
        String text = flat(print(Summaries.full(SummaryView.Kind.CASE, Optional.empty()), Language.ENGLISH));
        assertTrue(text.contains("3 sessions completed, 1 no-show, 2 canceled."), text);
        assertTrue(text.contains("1 of 2 phases reached: Understand (Mar 4, 2026)."), text);
        assertTrue(text.contains("Anna: 6 exercises assigned, 18 submissions, 16 reviewed."), text);
        assertTrue(
                text.contains("Anna reported keeping 14 of 17 logged promises, 2 late. 3 were not kept (2 repaired)."),
                text);
        assertTrue(text.contains("Teo: no promises logged; 2 were due and not logged."), text);
        assertTrue(
                text.contains("Anna: from 41 at session 1 to 62 at session 3 (3 scores). Improved by more than 13.4"),
                text);
        assertTrue(text.contains("No norms available; reliable change is not calculated."), text);
        assertTrue(text.contains("from less than expected at session 1 to more than expected"), text);
        assertTrue(text.contains("from T 42.4 (1 of 1 goal) to T 57.6 (1 of 1 goal). A T-score of 50 means"), text);
        assertTrue(text.contains("Anna: Call when it gets late"), text);
    }

    @Test
    void ofAPartnerWhoIsLeftOutNotEvenTheNameIsPrinted() throws IOException {
        byte[] file = print(Summaries.withoutTeo(), Language.ENGLISH);
        assertFalse(flat(file).contains("Teo"), flat(file));
        assertTrue(flat(file).contains("Shared goal."), flat(file));
        try (PDDocument document = Loader.loadPDF(file)) {
            assertEquals("Case summary: Anna", document.getDocumentInformation().getTitle());
        }
    }

    @Test
    void aDischargeSummaryOfAnOpenCaseIsADraftOnEveryPage() throws IOException {
        assertEveryPageSays("draft, case open", print(full(Optional.empty()), Language.ENGLISH));
        byte[] closed = print(full(Optional.of(Summaries.NOW)), Language.ENGLISH);
        assertEveryPageSays("Counselor copy", closed);
        assertFalse(flat(closed).toLowerCase(Locale.ROOT).contains("draft"));
        assertTrue(flat(closed).contains("Opened on Tue, Mar 3, 2026 and closed on Mon, Jun 1, 2026."), flat(closed));
        assertTrue(flat(closed).contains("Counseling ended by agreement."), flat(closed));
        assertTrue(flat(closed).contains("They part as friends."), flat(closed));
    }

    private static CaseSummary full(Optional<Instant> closed) {
        return Summaries.full(SummaryView.Kind.DISCHARGE, closed);
    }

    @Test
    void whereThereIsNothingItSaysSo() throws IOException {
        String text = flat(print(Summaries.bare(), Language.SPANISH));
        for (String said : List.of(
                "Ninguna sesión realizada.",
                "No se empezó ninguna fase del programa.",
                "Sin ejercicios asignados.",
                "Sin promesas.",
                "Sin puntajes.",
                "Sin metas.")) {
            assertTrue(text.contains(said), said + " in " + text);
        }
    }

    @Test
    void screenAndPaperSayTheSame() throws IOException {
        CaseSummary summary = Summaries.full(SummaryView.Kind.CASE, Optional.empty());
        Surface screen = Surface.screen("summary", speech(Language.ENGLISH), dates(Language.ENGLISH));
        Set<String> shown = words(new SummaryDocument(summary, screen)
                .body()
                .replaceAll("(?s)<svg.*?</svg>", " ")
                .replaceAll("<[^>]+>", " ")
                .replace("&amp;", "&"));
        Set<String> printed = words(flat(print(summary, Language.ENGLISH)));
        shown.removeAll(printed);
        assertEquals(Set.of(), shown);
    }

    @Test
    void noDocumentMakesMarkupOfSomebodysWords() throws IOException {
        PdfRenderer press = new PdfRenderer();
        press.load();
        Surface paper = Surface.paper("summary", speech(Language.ENGLISH), dates(Language.ENGLISH), press);
        Hostile.assertWordsOnly(new ClientResponsesDocument(Summaries.work(2, Hostile.WORDS), 0, paper).body());
    }

    @Test
    void longWorkIsCutIntoFilesThatTogetherHaveEveryWord() {
        String words = "word ".repeat(Portions.FILE / 3);
        ClientResponsesService.ClientResponses work = Summaries.work(2, words);

        List<ClientResponsesService.ClientResponses> files = ClientResponsesPortions.of(work);

        assertTrue(files.size() > 3, () -> "files: " + files.size());
        long length = files.stream()
                .flatMap(file -> file.chapters().stream())
                .flatMap(chapter -> chapter.responses().stream())
                .flatMap(one -> one.work().answers().stream())
                .flatMap(answer -> answer.values().stream())
                .mapToLong(value -> value.text().length())
                .sum();
        assertEquals(3L * words.length(), length);
        assertEquals(
                List.of(Summaries.work(2, "short").count()),
                ClientResponsesPortions.of(Summaries.work(2, "short")).stream()
                        .map(ClientResponsesService.ClientResponses::count)
                        .toList());
    }

    @Test
    void oneClientsWorkHasContentsAChapterAnExerciseAndBookmarks() throws IOException {
        byte[] file = work(Summaries.work(3, "I came late"), Language.ENGLISH);
        String text = flat(file);
        assertTrue(text.contains("3 submissions. Exercises: ") || text.contains("4 submissions. Exercises: "), text);
        assertTrue(text.contains("Contents"), text);
        assertTrue(text.contains("What led up to it (3)"), text);
        assertTrue(text.contains("What happened just before? (never shown to the partner)"), text);
        assertTrue(text.contains("I came late"), text);
        assertTrue(text.contains("Thank you for looking at this so closely."), text);
        try (PDDocument document = Loader.loadPDF(file)) {
            List<String> bookmarks = new ArrayList<>();
            document.getDocumentCatalog()
                    .getDocumentOutline()
                    .children()
                    .forEach(item -> bookmarks.add(item.getTitle()));
            assertEquals(List.of("Contents", "What led up to it", "Daily journal"), bookmarks);
        }
    }

    @Test
    void everythingPrintedKeepsTheRulesOfPdfUa() throws Exception {
        assertAccessible(print(Summaries.full(SummaryView.Kind.CASE, Optional.empty()), Language.ENGLISH));
        assertAccessible(print(Summaries.bare(), Language.SPANISH));
        assertAccessible(work(Summaries.work(3, "words"), Language.ENGLISH));
        assertAccessible(work(Summaries.work(0, "words"), Language.SPANISH));
    }

    @Test
    void boundFilesStayTaggedAndKeepTheirPagesAndBookmarks() throws Exception {
        byte[] one = work(Summaries.work(3, "First words. ".repeat(400)), Language.ENGLISH);
        byte[] two = print(Summaries.full(SummaryView.Kind.CASE, Optional.empty()), Language.ENGLISH);
        byte[] bound = Binder.bind("Prep pages, Tuesday", "For the counselor", List.of(one, two, one));
        Files.write(Files.createDirectories(Path.of("target/pictures")).resolve("bound.pdf"), bound);
        try (PDDocument whole = Loader.loadPDF(bound);
                PDDocument first = Loader.loadPDF(one);
                PDDocument second = Loader.loadPDF(two)) {
            int pages = first.getNumberOfPages();
            assertEquals(2 * pages + second.getNumberOfPages(), whole.getNumberOfPages());
            assertEquals("Prep pages, Tuesday", whole.getDocumentInformation().getTitle());
            List<PDOutlineItem> chapters = new ArrayList<>();
            whole.getDocumentCatalog().getDocumentOutline().children().forEach(chapters::add);
            assertEquals(
                    List.of("Submissions by Anna", "Case summary: Anna and Teo", "Submissions by Anna"),
                    chapters.stream().map(PDOutlineItem::getTitle).toList());
            List<PDOutlineItem> below = new ArrayList<>();
            chapters.get(2).children().forEach(below::add);
            assertEquals("Contents", below.get(0).getTitle());
            int page = whole.getPages().indexOf(below.get(1).findDestinationPage(whole));
            assertTrue(page >= pages + second.getNumberOfPages(), "page " + page);
            String last = new PDFTextStripper().getText(whole);
            assertTrue(last.contains("Page 1 of " + pages), last);
            assertTrue(whole.getDocumentCatalog().getMarkInfo().isMarked());
        }
        assertAccessible(bound);
    }

    private static void assertEveryPageSays(String said, byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertTrue(text.contains(said), "page " + page + ": " + text);
            }
        }
    }

    private static void assertAccessible(byte[] file) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            List<String> failed = validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus().name().equals("FAILED"))
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
            assertEquals(List.of(), failed);
        }
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(
                List.of(text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" ")));
    }

    private static byte[] print(CaseSummary summary, Locale language) throws IOException {
        byte[] file = PDF.print(summary, speech(language), dates(language), Stationery.blank(Paper.A4));
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        String name = summary.view().kind() + "-" + language + "-"
                + summary.people().size() + "-" + summary.span().closedAt().isPresent();
        Files.write(folder.resolve("summary-" + name + ".pdf"), file);
        return file;
    }

    private static byte[] work(ClientResponsesService.ClientResponses work, Locale language) throws IOException {
        byte[] file = PDF.print(work, 0, speech(language), dates(language), Stationery.blank(Paper.A4));
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        Files.write(folder.resolve("client-work-" + language + "-" + work.count() + ".pdf"), file);
        return file;
    }

    private static LocalizedTexts speech(Locale language) throws IOException {
        return new LocalizedTexts(TextsOnDisk.load(), language);
    }

    private static Dates dates(Locale language) {
        return new Dates(language, MADRID, Clock.fixed(Summaries.NOW, ZoneOffset.UTC));
    }

    private static String flat(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return Spaces.plain(new PDFTextStripper().getText(document)).replaceAll("\\s+", " ");
        }
    }
}
