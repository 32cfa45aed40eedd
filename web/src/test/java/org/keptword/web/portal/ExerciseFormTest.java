package org.keptword.web.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.keptword.access.practice.CrisisLine;
import org.keptword.guide.form.AnswerContext;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.EnableWhen;
import org.keptword.guide.form.Evaluation;
import org.keptword.guide.form.Evaluator;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.guide.form.LocalizedText;
import org.keptword.guide.form.Selection;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.shared.Disclosure;
import org.keptword.shared.Part;
import org.keptword.web.paper.Hostile;
import org.keptword.web.text.AnswerTexts;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Language;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.TextsOnDisk;

class ExerciseFormTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Form FORM = new Form(List.of(
            Item.of("words", ItemType.TEXT, new LocalizedText("What?", "¿Qué?")).build(),
            Item.of("line", ItemType.STRING, new LocalizedText("Which?", "¿Cuál?"))
                    .build(),
            Item.of("call", ItemType.HELP, new LocalizedText("Leave first.", "Sal primero."))
                    .enableWhen(EnableWhen.all(
                            new EnableWhen.Condition("line", EnableWhen.Operator.EQUAL, JSON.createValue("afraid"))))
                    .build(),
            Item.of("again", ItemType.HELP, new LocalizedText("Call soon.", "Llama pronto."))
                    .enableWhen(EnableWhen.all(
                            new EnableWhen.Condition("words", EnableWhen.Operator.EQUAL, JSON.createValue("afraid"))))
                    .build()));
    private static final List<CrisisLine> LINES = List.of(
            new CrisisLine(CrisisLine.Kind.EMERGENCY, "Emergency", "911", null, "always", LocalDate.of(2026, 11, 1)),
            new CrisisLine(
                    CrisisLine.Kind.PARTNER_VIOLENCE,
                    "Hotline",
                    "1 (800) 799-7233",
                    "Text START",
                    "always",
                    LocalDate.of(2026, 11, 1)));

    private Disclosure disclosure = Disclosure.COUNSELOR;

    @Test
    void whatWasTypedIsNoMarkupWhereItIsAnsweredOrRead() throws IOException {
        JsonObject answers = answers(Hostile.WORDS.replace("\u0001", ""));
        Hostile.assertWordsOnly(fill(answers, ResponseStatus.OPEN));
        Hostile.assertWordsOnly(fill(answers, ResponseStatus.HANDED_IN));
    }

    @Test
    void whatWasTypedStandsInItsInputExactly() throws IOException {
        String typed = "\n  \"one\" & <two>\n";
        String page = fill(answers(typed), ResponseStatus.OPEN);
        assertTrue(page.contains(">\n\n  \"one\" &amp; &lt;two&gt;\n</textarea>"), page);
        assertEquals(typed, Jsoup.parse(page).select("input[type=text]").val());
    }

    @Test
    void numbersToCallStandBesideTheAnswerThatSpeaksOfDanger() throws IOException {
        Element calm = help(answers("calm"), ResponseStatus.OPEN);
        assertTrue(calm.hasAttr("hidden"));
        assertEquals("[[\"line\",\"=\",\"afraid\"]]", calm.attr("data-help-when"));
        Element afraid = help(answers("afraid"), ResponseStatus.OPEN);
        assertFalse(afraid.hasAttr("hidden"));
        assertEquals(List.of("tel:911", "tel:18007997233"), afraid.select("a").eachAttr("href"));
        assertTrue(afraid.text().startsWith("Numbers you can call now Emergency 911"), afraid.text());
        assertTrue(afraid.text().endsWith("Leave first."), afraid.text());
    }

    @Test
    void afterHandingInTheAuthorHasTheNumbersOnceAndEveryWordOfHelp() throws IOException {
        for (ResponseStatus status : List.of(
                ResponseStatus.HANDED_IN, ResponseStatus.REVIEWED, ResponseStatus.PAUSED, ResponseStatus.CLOSED)) {
            Element afraid = Jsoup.parse(fill(answers("afraid"), status));
            assertEquals(
                    List.of("Leave first.", "Call soon."),
                    afraid.select(".help > p:not(.help-title):not(:has(a))").eachText(),
                    status.name());
            boolean above = status == ResponseStatus.HANDED_IN;
            assertEquals(above ? 0 : 2, afraid.select(".help-call").size(), status.name());
            assertEquals(
                    above ? 0 : 2,
                    afraid.selectFirst(".help").select(".help-call").size(),
                    status.name());
            assertEquals(above ? 2 : 1, afraid.select(".help a[href=#numbers]").size(), status.name());
            assertTrue(
                    Jsoup.parse(fill(answers("calm"), status)).select(".help").isEmpty());
        }
        disclosure = Disclosure.SELF;
        assertEquals(
                2,
                help(answers("afraid"), ResponseStatus.HANDED_IN)
                        .select(".help-call")
                        .size(),
                "what is kept is not read");
    }

    @Test
    void aStepWhoseQuestionsAreAllRequiredSaysSoOnce() throws IOException {
        Element all = sheet(true);
        assertEquals(
                "Please answer every question on this page.",
                all.select(".step > .field-help").text());
        assertEquals(2, all.select(".q > label .mark.sr").size());
        assertEquals("First? required", all.selectFirst("label").text());
        Element some = sheet(false);
        assertEquals(0, some.select(".step > .field-help").size());
        assertEquals("First? required", some.selectFirst("label").text());
        assertEquals(0, some.select(".mark.sr").size());
        assertEquals(1, some.select(".mark").size());
    }

    /** Its rows can be left out. */
    @Test
    void aStepWithATableDoesNotSayThatAllIsRequired() throws IOException {
        Form form = new Form(List.of(
                Item.of("first", ItemType.TEXT, new LocalizedText("First?", "¿Primero?"))
                        .required(true)
                        .build(),
                Item.of("rows", ItemType.GROUP, new LocalizedText("Rows", "Filas"))
                        .repeats(true)
                        .item(Item.of("what", ItemType.STRING, new LocalizedText("What?", "¿Qué?"))
                                .required(true)
                                .build())
                        .build()));
        Element sheet = Jsoup.parse(fill(form, JsonValue.EMPTY_JSON_OBJECT, ResponseStatus.OPEN));
        assertEquals(0, sheet.select(".step > .field-help").size());
    }

    @Test
    void aQuestionForTheCounselorAloneIsMarked() throws IOException {
        Form form = new Form(List.of(
                Item.of("told", ItemType.TEXT, new LocalizedText("What?", "¿Qué?"))
                        .build(),
                Item.of("kept", ItemType.TEXT, new LocalizedText("And you?", "¿Y tú?"))
                        .privateToCounselor(true)
                        .build()));
        Element sheet = Jsoup.parse(fill(form, JsonValue.EMPTY_JSON_OBJECT, ResponseStatus.OPEN));
        assertEquals("only your counselor", sheet.select(".mark-private").text());
    }

    /** Two questions; the first is required. */
    private Element sheet(boolean second) throws IOException {
        Form form = new Form(List.of(
                Item.of("first", ItemType.TEXT, new LocalizedText("First?", "¿Primero?"))
                        .required(true)
                        .build(),
                Item.of("second", ItemType.STRING, new LocalizedText("Second?", "¿Segundo?"))
                        .required(second)
                        .build()));
        return Jsoup.parse(fill(form, JsonValue.EMPTY_JSON_OBJECT, ResponseStatus.OPEN));
    }

    private Element help(JsonObject answers, ResponseStatus status) throws IOException {
        return Jsoup.parse(fill(answers, status)).selectFirst(".help");
    }

    private static JsonObject answers(String text) {
        return JSON.createObjectBuilder().add("words", text).add("line", text).build();
    }

    private String fill(JsonObject answers, ResponseStatus status) throws IOException {
        return fill(FORM, answers, status);
    }

    private String fill(Form form, JsonObject answers, ResponseStatus status) throws IOException {
        LocalizedTexts texts = new LocalizedTexts(TextsOnDisk.load(), Language.ENGLISH);
        Dates dates = new Dates(Language.ENGLISH, ZoneOffset.UTC, Clock.fixed(NOW, ZoneOffset.UTC));
        Words words = new Words(texts, AnswerTexts.typed(texts, dates), dates, ZoneOffset.UTC, LINES);
        return ExerciseForm.fill(view(form, answers, status), words);
    }

    private ExerciseView view(Form form, JsonObject answers, ResponseStatus status) {
        Selection selection = Selection.everything();
        AnswerContext context = new AnswerContext(LocalDate.of(2026, 11, 24), ZoneOffset.UTC, Part.NOT_SAID);
        Evaluation page = Evaluator.evaluate(form, Answers.stored(answers.toString()), selection, context);
        return new ExerciseView(
                null,
                null,
                Optional.empty(),
                false,
                Optional.empty(),
                null,
                status,
                new ExerciseView.Readers("Ruth", disclosure, List.of(disclosure)),
                form,
                selection,
                context,
                page,
                Answers.stored(answers.toString()),
                false,
                0,
                Optional.empty(),
                List.of(),
                false,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
