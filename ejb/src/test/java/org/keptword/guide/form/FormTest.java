package org.keptword.guide.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.guide.form.Forms.SITUATION;
import static org.keptword.guide.form.Forms.evaluate;
import static org.keptword.guide.form.Forms.form;
import static org.keptword.guide.form.Forms.group;
import static org.keptword.guide.form.Forms.item;
import static org.keptword.guide.form.Forms.json;
import static org.keptword.guide.form.Forms.when;
import static org.keptword.guide.form.Forms.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keptword.shared.Part;

/** What a form is made of, and which forms cannot be. */
class FormTest {

    private static Item conditional(ItemType source, String operator, String answer) {
        return group(
                        "g",
                        item("source", source).build(),
                        item("it", ItemType.STRING)
                                .enableWhen(EnableWhen.all(when("source", operator, answer)))
                                .build())
                .build();
    }

    static Stream<Arguments> faults() {
        ItemBuilder twice = item("it", ItemType.STRING);
        return Stream.of(
                Arguments.of("used twice", group("g", twice.build(), twice.build())),
                Arguments.of("lower case", item("It", ItemType.STRING)),
                Arguments.of("lower case", item("a".repeat(61), ItemType.STRING)),
                Arguments.of("holds items", item("it", ItemType.GROUP)),
                Arguments.of("holds items", item("it", ItemType.STRING).item(inner(ItemType.STRING))),
                Arguments.of("do not repeat", item("it", ItemType.DISPLAY).repeats(true)),
                Arguments.of("cannot be required", item("it", ItemType.DISPLAY).required(true)),
                Arguments.of("a choice has options", Item.of("it", ItemType.CHOICE, words("x"))),
                Arguments.of("a choice has options", twice.option(new Item.Option("a", words("a")))),
                Arguments.of("a quantity has units", Item.of("it", ItemType.QUANTITY, words("x"))),
                Arguments.of("not unique", item("it", ItemType.CHOICE).option(new Item.Option("one", words("again")))),
                Arguments.of(
                        "minRows",
                        item("it", ItemType.TEXT).limits(Item.Limits.none().rows(1, 2))),
                Arguments.of(
                        "minLength",
                        item("it", ItemType.DATE).limits(Item.Limits.none().length(1, 2))),
                Arguments.of(
                        "min and max",
                        item("it", ItemType.TEXT).limits(Item.Limits.none().range(json("1"), null))),
                Arguments.of(
                        "min is no date",
                        item("it", ItemType.DATE).limits(Item.Limits.none().range(json("'soon'"), null))),
                Arguments.of(
                        "min is greater",
                        item("it", ItemType.INTEGER).limits(Item.Limits.none().range(json("2"), json("1")))),
                Arguments.of("initial value is no", item("it", ItemType.CHOICE).initial(json("'four'"))),
                Arguments.of(
                        "only an item that is answered",
                        group("it", inner(ItemType.STRING)).initial(json("1"))),
                Arguments.of("kept for the group", item(Form.CLOSE, ItemType.STRING)),
                Arguments.of(
                        "not in this exercise",
                        item("it", ItemType.STRING).enableWhen(EnableWhen.all(when("gone", "exists", "true")))),
                Arguments.of("asks words to read", conditional(ItemType.DISPLAY, "exists", "true")),
                Arguments.of(
                        "words to read cannot be required",
                        item("it", ItemType.HELP).required(true)),
                Arguments.of("asks words to read", conditional(ItemType.HELP, "exists", "true")),
                Arguments.of("true or false", conditional(ItemType.STRING, "exists", "'yes'")),
                Arguments.of("more or less", conditional(ItemType.STRING, ">", "'a'")),
                Arguments.of("more or less", conditional(ItemType.BOOLEAN, ">=", "true")),
                Arguments.of("a value that is no choice", conditional(ItemType.CHOICE, "=", "'four'")),
                Arguments.of("a value that is no date", conditional(ItemType.DATE, "<", "'soon'")));
    }

    private static Item inner(ItemType type) {
        return item("inner", type).build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFormWithAFaultIsRefused(String reason, Object item) {
        Item broken = item instanceof ItemBuilder builder ? builder.build() : (Item) item;
        Form.Broken refused = assertThrows(Form.Broken.class, () -> form(broken));
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    @Test
    void helpComesWithTheAnswerItIsForAndIsNothingToAnswer() {
        Form form = form(
                item("safe", ItemType.CHOICE).build(),
                item("call", ItemType.HELP)
                        .enableWhen(EnableWhen.any(when("safe", "=", "'one'"), when("safe", "=", "'two'")))
                        .build());
        assertEquals(Set.of("safe"), evaluate(form, "{}").enabled());
        assertEquals(Set.of("safe"), evaluate(form, "{'safe':'three'}").enabled());
        Evaluation inDanger = evaluate(form, "{'safe':'two','call':'words'}");
        assertEquals(Set.of("safe", "call"), inDanger.enabled());
        assertEquals("{\"safe\":\"two\"}", inDanger.handIn().json().toString());
        assertEquals(new Evaluation.Progress(1, 1), inDanger.progress());
        assertTrue(inDanger.ready());
    }

    @Test
    void groupsOfTheTopLevelAreStepsWithWhatFollows() {
        Form form = form(
                item("welcome", ItemType.DISPLAY).build(),
                group(
                                "first",
                                item("a", ItemType.STRING).build(),
                                item("b", ItemType.STRING).build())
                        .build(),
                item("after", ItemType.STRING).build(),
                group("second", item("c", ItemType.STRING).build())
                        .enableWhen(EnableWhen.all(when("a", "exists", "true")))
                        .build(),
                group("rows", item("d", ItemType.STRING).build()).repeats(true).build(),
                group(Form.CLOSE, item("minutes", ItemType.INTEGER).build()).build());
        Evaluation evaluation = evaluate(form, "{'first':{'a':'x'},'rows':[{'_id':'r','d':'y'}]}");
        assertEquals(
                List.of("first", "second", Form.CLOSE),
                evaluation.steps().stream().map(Evaluation.Step::id).toList());
        assertEquals(
                List.of("welcome", "first", "after"),
                evaluation.steps().get(0).items().stream().map(Item::id).toList());
        assertEquals(new Evaluation.Progress(1, 3), evaluation.steps().get(0).progress());
        assertEquals(new Evaluation.Progress(2, 5), evaluation.progress());
        assertEquals(
                List.of("rows"),
                evaluate(form, "{}").steps().get(1).items().stream()
                        .map(Item::id)
                        .toList());
    }

    @Test
    void withoutGroupsAFormIsOneStepWithoutATitle() {
        Form form = form(
                item("a", ItemType.STRING).build(),
                item("b", ItemType.STRING).build(),
                group(Form.CLOSE, item("minutes", ItemType.INTEGER).build()).build());
        List<Evaluation.Step> steps = evaluate(form, "{}").steps();
        assertEquals(2, steps.size());
        assertTrue(steps.get(0).title().isEmpty());
        assertTrue(steps.get(1).close());
    }

    @Test
    void entriesComeInReadingOrderWithTheirRows() {
        Form form = form(group("rows", item("what", ItemType.STRING).build())
                .repeats(true)
                .build());
        List<Evaluation.Entry> entries =
                evaluate(form, "{'rows':[{'_id':'p','what':'x'},{'_id':'q'}]}").entries();
        assertEquals(
                List.of("rows", "rows/p", "rows/p/what", "rows/q", "rows/q/what"),
                entries.stream().map(Evaluation.Entry::path).toList());
        assertEquals(
                List.of(0, 1, 0, 2, 0),
                entries.stream().map(Evaluation.Entry::row).toList());
        assertEquals(
                List.of(0, 1, 2, 1, 2),
                entries.stream().map(Evaluation.Entry::depth).toList());
        assertTrue(entries.get(2).answered() && !entries.get(4).answered());
    }

    @Test
    void initialValuesStandInANewDraftWhereTheItemIsAsked() {
        Form form = form(
                item("on", ItemType.DATE).initial(json("'today'")).build(),
                group("g", item("scale", ItemType.INTEGER).initial(json("5")).build())
                        .build(),
                item("closed", ItemType.STRING)
                        .initial(json("'x'"))
                        .enableWhen(EnableWhen.all(when("scale", ">", "7")))
                        .build(),
                item("several", ItemType.CHOICE)
                        .repeats(true)
                        .initial(json("'one'"))
                        .build(),
                group(
                                "rows",
                                item("time", ItemType.TIME)
                                        .initial(json("'07:00'"))
                                        .build())
                        .repeats(true)
                        .build());
        assertEquals(
                json("{'on':'2026-11-24','g':{'scale':5},'several':['one']}"),
                InitialAnswers.of(form, Selection.everything(), SITUATION).json());
    }

    @Test
    void hintsMatchWholeWordsInBothLanguagesAndSpareAPart() {
        Form form = form(item("letter", ItemType.TEXT)
                .hint(new Item.Hint(List.of("but", "you made me", "pero"), words("no excuse"), Set.of(Part.HURT)))
                .build());
        assertEquals(List.of(), evaluate(form, "{'letter':'A button.'}").hints());
        assertEquals(
                List.of(new Evaluation.ShownHint("letter", words("no excuse"))),
                evaluate(form, "{'letter':'Sorry, BUT no.'}").hints());
        assertEquals(
                1, evaluate(form, "{'letter':'You  made\\nme do it'}").hints().size());
        assertEquals(
                1, evaluate(form, "{'letter':'Lo siento, pero...'}").hints().size());
        AnswerContext hurt = new AnswerContext(SITUATION.today(), SITUATION.zone(), Part.HURT);
        Answers answers = Forms.answers(form, "{'letter':'but'}");
        assertEquals(
                List.of(),
                Evaluator.evaluate(form, answers, Selection.everything(), hurt).hints());
    }

    @Test
    void wordsFollowTheLanguage() {
        assertEquals("hi (es)", words("hi").in(Locale.forLanguageTag("es-MX")));
        assertEquals("hi", words("hi").in(Locale.FRENCH));
        assertThrows(IllegalArgumentException.class, () -> new LocalizedText("hi", " "));
    }
}
