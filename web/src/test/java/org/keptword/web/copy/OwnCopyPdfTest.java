package org.keptword.web.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.shared.JsonDocuments.JSON;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keptword.cases.participants.OwnCases;
import org.keptword.goals.OwnGoals;
import org.keptword.guide.form.AnswerContext;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Evaluation;
import org.keptword.guide.form.Evaluator;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.guide.form.LocalizedText;
import org.keptword.guide.form.Selection;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.notices.ShortNotes;
import org.keptword.progress.OwnProgressService;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseState;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.read.Promises;
import org.keptword.reminders.ReminderChannel;
import org.keptword.reminders.ReminderChoice;
import org.keptword.reminders.ReminderKind;
import org.keptword.reminders.Reminders;
import org.keptword.reports.copy.OwnCopy;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Disclosure;
import org.keptword.shared.Part;
import org.keptword.shared.PersonId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.SessionId;
import org.keptword.sharing.SharedPage;
import org.keptword.web.chart.Surface;
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

class OwnCopyPdfTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final OwnCopyPdf PDF = new OwnCopyPdf();

    @BeforeAll
    static void load() {
        PdfRenderer press = new PdfRenderer();
        press.load();
        PDF.use(press);
    }

    @Test
    void everyChapterIsThereAndAnEmptyOneSaysSo() throws IOException {
        String text = flat(print(full(), Language.ENGLISH));
        for (String said : List.of(
                "Record of Ana",
                "With Carla since Sun, Nov 1, 2026.",
                "You agreed to version 2026-1 of the consent form on Sun, Nov 1, 2026.",
                "50 minutes: Completed",
                "Sleep by eleven",
                "Not this time",
                "I was too tired",
                "From Carla",
                "Nothing here.")) {
            assertTrue(text.contains(said), said + " in " + text);
        }
    }

    @Test
    void itIsInTheLanguageOfThePerson() throws IOException {
        String text = flat(print(full(), Language.SPANISH));
        assertTrue(text.contains("Expediente de Ana") && text.contains("Esta vez no"), text);
    }

    @Test
    void noCharacterVanishes() throws IOException {
        String text = flat(print(full(), Language.ENGLISH));
        assertTrue(text.contains("[heavy black heart]") || text.contains("\u2764"), text);
        assertTrue(text.contains("caf\u00e9"), text); // typed as a letter and an accent
        assertTrue(text.contains("hebrew letter shin") || text.contains("\u05e9"), text);
    }

    @Test
    void itIsTaggedForReadersThatSpeak() throws Exception {
        byte[] file = print(full(), Language.ENGLISH);
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            assertTrue(validator.validate(parser).isCompliant());
        }
        try (PDDocument document = Loader.loadPDF(file)) {
            assertEquals("Record of Ana", document.getDocumentInformation().getTitle());
            List<String> chapters = new ArrayList<>();
            document.getDocumentCatalog()
                    .getDocumentOutline()
                    .children()
                    .forEach(item -> chapters.add(item.getTitle()));
            assertEquals(11, chapters.size());
        }
    }

    @Test
    void noDocumentMakesMarkupOfSomebodysWords() throws IOException {
        PdfRenderer press = new PdfRenderer();
        press.load();
        LocalizedTexts localizedTexts = new LocalizedTexts(TextsOnDisk.load(), Language.ENGLISH);
        Dates dates = new Dates(Language.ENGLISH, MADRID, Clock.fixed(NOW, ZoneOffset.UTC));
        Hostile.assertWordsOnly(new OwnCopyDocument(
                        full(Hostile.WORDS),
                        new OwnCopyDocument.Part(1, true, List.of()),
                        Surface.paper("copy.paper", localizedTexts, dates, press))
                .body());
    }

    @Test
    void aLongRecordIsSeveralFilesOfBoundedSizeWithEveryWordOnce() throws IOException {
        List<byte[]> files = new ArrayList<>();
        int count = 3;
        AtomicInteger asked = new AtomicInteger();
        List<Integer> askedAtFile = new ArrayList<>();
        Iterable<ExerciseView> work = () -> IntStream.range(0, count)
                .mapToObj(nth -> {
                    asked.incrementAndGet();
                    return begun("answer" + nth + " " + "word ".repeat(Portions.FILE / 9) + "end" + nth);
                })
                .iterator();

        PDF.print(
                full(),
                work,
                file -> {
                    files.add(file.get());
                    askedAtFile.add(asked.get());
                },
                new LocalizedTexts(TextsOnDisk.load(), Language.ENGLISH),
                new Dates(Language.ENGLISH, MADRID, Clock.fixed(NOW, ZoneOffset.UTC)),
                Stationery.blank(Paper.A4));

        assertTrue(files.size() > 2, () -> "files: " + files.size());
        assertTrue(askedAtFile.get(0) < count, "a file is made before the last response is read");
        List<String> texts = new ArrayList<>();
        for (byte[] file : files) {
            texts.add(flat(file));
        }
        String all = String.join(" ", texts);
        for (int nth = 0; nth < count; nth++) {
            for (String word : List.of("answer" + nth, "end" + nth)) {
                assertEquals(2, all.split(word + "\\b", -1).length, word);
            }
        }
        assertTrue(all.indexOf("Sleep by eleven") == all.lastIndexOf("Sleep by eleven"));
        assertTrue(texts.get(0).contains("my-record-2.pdf"));
        assertTrue(texts.get(1).contains("Record of Ana, part 2"));
    }

    private static ExerciseView begun(String words) {
        Item item = Item.of("words", ItemType.TEXT, new LocalizedText("What happened?", "Lo que pas\u00f3"))
                .build();
        Form form = new Form(List.of(item));
        Selection selection = Selection.everything();
        AnswerContext context = new AnswerContext(LocalDate.of(2026, 11, 24), MADRID, Part.NOT_SAID);
        String answers = JSON.createObjectBuilder().add("words", words).build().toString();
        Evaluation page = Evaluator.evaluate(form, Answers.stored(answers), selection, context);
        LocalizedText title = new LocalizedText("An exercise", "Un ejercicio");
        return new ExerciseView(
                new PersonId(UUID.randomUUID()),
                new AssignmentId(UUID.randomUUID()),
                Optional.empty(),
                false,
                Optional.empty(),
                new ExerciseView.Heading("one", title, title, title, 5, Optional.empty(), Optional.empty(), false),
                ResponseStatus.OPEN,
                new ExerciseView.Readers("Carla", Disclosure.COUNSELOR, List.of()),
                form,
                selection,
                context,
                page,
                Answers.stored(answers),
                false,
                1,
                Optional.of(NOW),
                List.of(),
                false,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static OwnCopy full() {
        return full("\u2764 cafe\u0301 \u05e9\u05dc\u05d5\u05dd");
    }

    private static OwnCopy full(String note) {
        CaseId id = new CaseId(UUID.randomUUID());
        PersonId ana = new PersonId(UUID.randomUUID());
        OwnGoals goals = new OwnGoals(ana, List.of(), List.of(), List.of(), false);
        return new OwnCopy(
                "Ana",
                Locale.ENGLISH,
                MADRID,
                NOW,
                List.of(new OwnCases.OwnCase(
                        id,
                        CaseMode.COUPLE,
                        "Carla",
                        Instant.parse("2026-11-01T10:00:00Z"),
                        Optional.empty(),
                        List.of(new OwnCases.OwnCase.Agreement(
                                "2026-1", LocalDate.of(2026, 11, 1), Optional.empty(), false)))),
                List.of(new Promises.OwnPromise(
                        new PromiseId(UUID.randomUUID()),
                        id,
                        new PromiseTerms(
                                "Sleep by eleven",
                                Optional.empty(),
                                PromiseTerms.Beneficiary.ONESELF,
                                PromiseTerms.Size.SMALL,
                                PromiseTerms.Horizon.SHORT,
                                PromiseTerms.Kind.ACT,
                                PromiseTerms.Timing.once(LocalDate.of(2026, 11, 20), null)),
                        PromiseState.RUNNING,
                        NOW,
                        Optional.empty(),
                        List.of(new Promises.OwnPromise.Said(
                                LocalDate.of(2026, 11, 20),
                                OutcomeKind.NOT_KEPT,
                                NOW,
                                Optional.of("I was too tired"))))),
                goals,
                List.of(),
                new OwnProgressService.OwnProgress(goals, List.of(), List.of()),
                new SharedPage(ana, true, false, List.of(), List.of(), List.of()),
                List.of(new ShortNotes.CurrentShortNote(UUID.randomUUID(), note, "Carla", NOW, Optional.empty())),
                List.of(new SessionLine(
                        new SessionId(UUID.randomUUID()),
                        id,
                        Optional.empty(),
                        Instant.parse("2026-11-10T10:00:00Z"),
                        50,
                        null,
                        SessionLine.State.HELD,
                        Optional.of(1))),
                List.of(),
                Optional.of(new Reminders.OwnReminders(
                        true,
                        ReminderChoice.together(
                                Set.of(ReminderKind.PROMISES),
                                LocalTime.of(19, 0),
                                Set.of(DayOfWeek.MONDAY),
                                ReminderChannel.EMAIL),
                        0)),
                Optional.of(true));
    }

    private static byte[] print(OwnCopy copy, Locale language) throws IOException {
        List<byte[]> files = new ArrayList<>();
        PDF.print(
                copy,
                List.of(),
                file -> files.add(file.get()),
                new LocalizedTexts(TextsOnDisk.load(), language),
                new Dates(language, MADRID, Clock.fixed(NOW, ZoneOffset.UTC)),
                Stationery.blank(Paper.A4));
        assertEquals(1, files.size());
        byte[] file = files.get(0);
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        Files.write(folder.resolve("own-copy-" + language + ".pdf"), file);
        return file;
    }

    private static String flat(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return Spaces.plain(new PDFTextStripper().getText(document)).replaceAll("\\s+", " ");
        }
    }
}
