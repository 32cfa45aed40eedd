package org.keptword.interop.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.interop.internal.Files.assertLine;
import static org.keptword.interop.internal.Files.file;
import static org.keptword.interop.internal.Files.ids;
import static org.keptword.interop.internal.Files.item;
import static org.keptword.interop.internal.Files.weighted;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keptword.guide.form.EnableWhen;
import org.keptword.guide.form.Item;
import org.keptword.interop.ImportReport;

/** When an item is asked. */
class ConditionMappingTest {

    private static String when(String question, String operator, String answer) {
        return "'enableWhen': [" + one(question, operator, answer) + "]";
    }

    private static String one(String question, String operator, String answer) {
        return "{'question': '%s', 'operator': '%s', %s}".formatted(question, operator, answer);
    }

    @Test
    void everyOperatorIsTakenOver() {
        for (EnableWhen.Operator operator : EnableWhen.Operator.values()) {
            String answer = operator == EnableWhen.Operator.EXISTS ? "'answerBoolean': true" : "'answerInteger': 3";
            MappingResult mapping = FormMapping.of(
                    file(item("a", "integer"), item("b", "string", when("a", operator.symbol(), answer))));
            assertLine(mapping, "b", ImportReport.Outcome.UNDERSTOOD);
            Item item = Files.exercise(mapping).form().item("q-b").orElseThrow();
            assertEquals(operator, item.enableWhen().conditions().get(0).operator());
        }
    }

    @Test
    void everyKindOfAnswerIsCompared() {
        MappingResult mapping = FormMapping.of(file(
                item("choice", "choice", weighted()),
                item("open", "open-choice", weighted()),
                item("date", "date"),
                item("yes", "boolean"),
                item("string", "string"),
                item("b", "string", when("choice", "=", "'answerCoding': {'code': 'c'}")),
                item("c", "string", when("open", "!=", "'answerCoding': {'code': 'c'}")),
                item("d", "string", when("date", ">=", "'answerDate': '2020-01-31'")),
                item("e", "string", when("yes", "=", "'answerBoolean': false")),
                item("f", "string", when("string", "=", "'answerString': 'x'"))));
        assertEquals(
                5,
                Files.exercise(mapping).form().items().stream()
                        .filter(item -> !item.enableWhen().conditions().isEmpty())
                        .count());
    }

    @Test
    void allOrAnyIsKeptAndAllIsTakenWhereTheFileIsSilent() {
        String two = "'enableWhen': [" + one("a", "=", "'answerBoolean': true") + ", "
                + one("b", "exists", "'answerBoolean': true") + "]";
        MappingResult mapping = FormMapping.of(file(
                item("a", "boolean"),
                item("b", "string"),
                item("c", "string", two, "'enableBehavior': 'any'"),
                item("d", "string", two, "'enableBehavior': 'all'"),
                item("e", "string", two)));
        var form = Files.exercise(mapping).form();
        assertTrue(!form.item("q-c").orElseThrow().enableWhen().all());
        assertTrue(form.item("q-d").orElseThrow().enableWhen().all());
        assertTrue(form.item("q-e").orElseThrow().enableWhen().all());
        assertLine(mapping, "e", ImportReport.Outcome.CHANGED, "condition.all");
    }

    @Test
    void aLoopIsRefusedAndNamed() {
        assertEquals(
                "a \u2192 b \u2192 a",
                loop(file(
                        item("a", "string", when("b", "exists", "'answerBoolean': true")),
                        item("b", "string", when("a", "exists", "'answerBoolean': true")))));
        assertEquals("a \u2192 a", loop(file(item("a", "string", when("a", "exists", "'answerBoolean': true")))));
        assertEquals(
                "b \u2192 c \u2192 d \u2192 b",
                loop(file(
                        item("a", "string", when("b", "exists", "'answerBoolean': true")),
                        item("b", "string", when("c", "exists", "'answerBoolean': true")),
                        item("c", "string", when("d", "exists", "'answerBoolean': true")),
                        item("d", "string", when("b", "exists", "'answerBoolean': true")))));
        assertEquals(
                "g \u2192 h \u2192 g",
                loop(file(item(
                        "g",
                        "group",
                        when("h", "exists", "'answerBoolean': true"),
                        "'item': [" + item("h", "string") + "]"))));
    }

    private static String loop(byte[] content) {
        MappingResult mapping = FormMapping.of(content);
        return mapping.report().file().stream()
                .filter(reason -> reason.key().endsWith("file.loop"))
                .map(ImportReport.Reason::args)
                .map(args -> (String) args.get(0))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatHangsOnSomethingThatIsNotAskedGoesWithIt() {
        String hidden =
                Files.extensions(Files.extension(Files.EXTENSION + "questionnaire-hidden", "'valueBoolean': true"));
        MappingResult mapping = FormMapping.of(file(
                item("a", "boolean", hidden),
                item("b", "string", when("a", "=", "'answerBoolean': true")),
                item("c", "string", when("b", "exists", "'answerBoolean': true")),
                item("d", "display", when("a", "=", "'answerBoolean': true")),
                item("e", "string")));
        assertLine(mapping, "b", ImportReport.Outcome.REFUSED, "condition.onDropped");
        assertLine(mapping, "c", ImportReport.Outcome.REFUSED, "condition.onDropped");
        assertLine(mapping, "d", ImportReport.Outcome.IGNORED, "condition.onDropped");
        assertEquals(List.of("q-e"), ids(mapping));
    }

    @Test
    void conditionsThatMakeNoSenseAreRefused() {
        MappingResult mapping = FormMapping.of(file(
                item("a", "choice", weighted()),
                item("b", "string", when("nobody", "exists", "'answerBoolean': true")),
                item("c", "string", when("a", ">", "'answerCoding': {'code': 'a'}")),
                item("d", "string", when("a", "=", "'answerCoding': {'code': 'zz'}")),
                item(
                        "e",
                        "string",
                        Files.extensions(Files.extension(
                                Files.SDC + "sdc-questionnaire-enableWhenExpression",
                                "'valueExpression': {'language': 'text/fhirpath', 'expression': 'true'}")))));
        assertLine(mapping, "b", ImportReport.Outcome.REFUSED, "condition.unknown");
        assertLine(mapping, "c", ImportReport.Outcome.REFUSED, "condition.value");
        assertLine(mapping, "d", ImportReport.Outcome.REFUSED, "condition.value");
        assertLine(mapping, "e", ImportReport.Outcome.REFUSED, "condition.expression");
    }

    @Test
    void aGroupThatOpensUpLeavesItsConditionsToItsItems() {
        String inner = item("g1", "string", when("b", "=", "'answerBoolean': true"));
        MappingResult mapping = FormMapping.of(file(
                item("a", "boolean"),
                item("b", "boolean"),
                "{'linkId': 'g', 'type': 'group', %s, 'item': [%s]}"
                        .formatted(when("a", "=", "'answerBoolean': true"), inner)));
        Item item = Files.exercise(mapping).form().item("q-g1").orElseThrow();
        assertEquals(2, item.enableWhen().conditions().size());
        assertTrue(item.enableWhen().all());
        String any = "'enableWhen': [" + one("a", "=", "'answerBoolean': true") + ", "
                + one("b", "=", "'answerBoolean': true") + "], 'enableBehavior': 'any'";
        MappingResult torn = FormMapping.of(file(
                item("a", "boolean"),
                item("b", "boolean"),
                "{'linkId': 'g', 'type': 'group', %s, 'item': [%s]}".formatted(any, inner)));
        assertLine(torn, "g1", ImportReport.Outcome.REFUSED, "condition.nested");
    }
}
