package org.keptword.interop.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.interop.internal.Files.EXTENSION;
import static org.keptword.interop.internal.Files.assertLine;
import static org.keptword.interop.internal.Files.extension;
import static org.keptword.interop.internal.Files.extensions;
import static org.keptword.interop.internal.Files.file;
import static org.keptword.interop.internal.Files.ids;
import static org.keptword.interop.internal.Files.item;
import static org.keptword.interop.internal.Files.whole;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.interop.ImportReport;

/** What becomes of the items of a file. */
class ItemMappingTest {

    private static final String UNIT = "questionnaire-unit";

    @Test
    void everyTypeThatFitsIsTakenOver() {
        List<String> plain = List.of("boolean", "decimal", "integer", "date", "dateTime", "time", "string", "text");
        MappingResult mapping = FormMapping.of(file(plain.stream()
                .map(type -> item(type.toLowerCase(java.util.Locale.ROOT), type))
                .toArray(String[]::new)));
        assertEquals(plain.size(), mapping.report().count(ImportReport.Outcome.UNDERSTOOD));
        ExerciseDefinition exercise = Files.exercise(mapping);
        for (String type : plain) {
            Item item = exercise.form()
                    .item("q-" + type.toLowerCase(java.util.Locale.ROOT))
                    .orElseThrow();
            assertEquals(ItemType.of(type).orElseThrow(), item.type());
        }
    }

    @Test
    void whatAPersonCannotAnswerHereIsRefusedAndTheRestStays() {
        MappingResult mapping = FormMapping.of(file(
                item("a", "attachment"),
                item("b", "reference"),
                item("c", "url"),
                item("d", "question"),
                item("e", "string")));
        assertEquals(4, mapping.report().count(ImportReport.Outcome.REFUSED));
        assertLine(mapping, "a", ImportReport.Outcome.REFUSED, "type.unfit");
        assertTrue(mapping.report().isPartial());
        assertFalse(mapping.report().isRefused());
        assertEquals(List.of("q-e"), ids(mapping));
    }

    @Test
    void limitsAreKept() {
        MappingResult mapping = FormMapping.of(file(
                item(
                        "a",
                        "text",
                        "'required': true, 'maxLength': 200",
                        extensions(extension(EXTENSION + "minLength", "'valueInteger': 3"))),
                item(
                        "b",
                        "integer",
                        extensions(
                                extension(EXTENSION + "minValue", "'valueInteger': 0"),
                                extension(EXTENSION + "maxValue", "'valueInteger': 10"))),
                item("c", "date", extensions(extension(EXTENSION + "minValue", "'valueDate': '2020-01-01'"))),
                item(
                        "d",
                        "decimal",
                        extensions(
                                extension(EXTENSION + "minValue", "'valueDecimal': 5"),
                                extension(EXTENSION + "maxValue", "'valueDecimal': 1"))),
                item("e", "date", extensions(extension(EXTENSION + "minValue", "'valueDate': '2020'"))),
                item(
                        "f",
                        "string",
                        "'repeats': true",
                        extensions(extension(EXTENSION + "questionnaire-maxOccurs", "'valueInteger': 3")))));
        Item text = Files.exercise(mapping).form().item("q-a").orElseThrow();
        assertTrue(text.required());
        assertEquals(3, text.limits().minLength());
        assertEquals(200, text.limits().maxLength());
        assertEquals(
                "10",
                Files.exercise(mapping)
                        .form()
                        .item("q-b")
                        .orElseThrow()
                        .limits()
                        .max()
                        .orElseThrow()
                        .toString());
        assertLine(mapping, "d", ImportReport.Outcome.CHANGED, "limits");
        assertLine(mapping, "e", ImportReport.Outcome.CHANGED, "limits");
        assertEquals(
                3,
                Files.exercise(mapping)
                        .form()
                        .item("q-f")
                        .orElseThrow()
                        .limits()
                        .maxRows());
    }

    @Test
    void weightsAreReadInBothPlacesAndMustNotDiffer() {
        String ordinal = extension(EXTENSION + "ordinalValue", "'valueDecimal': 3");
        String weight = extension(EXTENSION + "itemWeight", "'valueDecimal': 3");
        String other = extension(EXTENSION + "itemWeight", "'valueDecimal': 4");
        MappingResult mapping = FormMapping.of(file(
                item(
                        "a",
                        "choice",
                        "'answerOption': [{'valueCoding': {'code': 'x', 'display': 'X'}, %s}, {'valueCoding': {'code': 'y'}}]"
                                .formatted(extensions(ordinal))),
                item(
                        "b",
                        "choice",
                        "'answerOption': [{'valueCoding': {'code': 'x', %s}}]".formatted(extensions(weight))),
                item(
                        "c",
                        "choice",
                        "'answerOption': [{'valueCoding': {'code': 'x', %s}, %s}]"
                                .formatted(extensions(weight), extensions(ordinal))),
                item(
                        "d",
                        "choice",
                        "'answerOption': [{'valueCoding': {'code': 'x', %s}, %s}]"
                                .formatted(extensions(other), extensions(ordinal))),
                item("e", "choice", "'answerOption': [{'valueString': 'Seldom'}, {'valueInteger': 5}]")));
        assertEquals(List.of("q-a", "q-b", "q-c"), mapping.weighted());
        mapping.counted().forEach(counted -> assertEquals(3, counted.weights().get("x")));
        assertLine(mapping, "a", ImportReport.Outcome.UNDERSTOOD, "weights.some");
        assertLine(mapping, "d", ImportReport.Outcome.REFUSED, "weights.differ", "weights.all");
        assertLine(mapping, "e", ImportReport.Outcome.UNDERSTOOD);
    }

    @Test
    void containedValueSetsAreResolvedAndNothingElseIs() {
        String set =
                "{'resourceType': 'ValueSet', 'id': 'often', 'status': 'active', 'compose': {'include': [{'system': 'http://example.org/s',"
                        + " 'concept': [{'code': 'n', 'display': 'Never', %s, 'designation': [{'language': 'es', 'value': 'Nunca'}]}, {'code': 'o', 'display': 'Often', %s}]}]}}";
        String expansion =
                "{'resourceType': 'ValueSet', 'id': 'known', 'status': 'active', 'expansion': {'timestamp': '2020-01-01', 'contains': [{'code': 'k', 'display': 'Known'}]}}";
        String rule =
                "{'resourceType': 'ValueSet', 'id': 'rule', 'status': 'active', 'compose': {'include': [{'system': 'http://example.org/s', 'filter': [{'property': 'p', 'op': '=', 'value': 'v'}]}]}}";
        String contained = "'contained': ["
                + set.formatted(
                        extensions(extension(EXTENSION + "ordinalValue", "'valueDecimal': 0")),
                        extensions(extension(EXTENSION + "ordinalValue", "'valueDecimal': 4")))
                + ", " + expansion + ", " + rule + "]";
        MappingResult mapping = FormMapping.of(whole(
                "'title': 'x', 'language': 'en', " + contained,
                item("a", "choice", "'answerValueSet': '#often'"),
                item("b", "choice", "'answerValueSet': '#known'"),
                item("c", "choice", "'answerValueSet': '#gone'"),
                item("d", "choice", "'answerValueSet': 'http://example.org/sets/far'"),
                item("e", "choice", "'answerValueSet': '#rule'"),
                item("f", "choice")));
        assertEquals(4, mapping.rated().get(0).most());
        JsonObject never = Files.item(mapping, "q-a").getJsonArray("options").getJsonObject(0);
        assertEquals("Nunca", never.getJsonObject("text").getString("es"));
        assertLine(mapping, "b", ImportReport.Outcome.UNDERSTOOD);
        assertLine(mapping, "c", ImportReport.Outcome.REFUSED, "valueSet.missing");
        assertLine(mapping, "d", ImportReport.Outcome.REFUSED, "valueSet.remote");
        assertLine(mapping, "e", ImportReport.Outcome.REFUSED, "valueSet.rule");
        assertLine(mapping, "f", ImportReport.Outcome.REFUSED, "options.none");
    }

    @Test
    void quantitiesHaveTheirUnits() {
        String kg = extension(EXTENSION + UNIT, "'valueCoding': {'code': 'kg', 'display': 'kilograms'}");
        String options = extension(
                        EXTENSION + "questionnaire-unitOption", "'valueCoding': {'code': 'h', 'display': 'hours'}")
                + ", "
                + extension(
                        EXTENSION + "questionnaire-unitOption", "'valueCoding': {'code': 'min', 'display': 'minutes'}");
        MappingResult mapping = FormMapping.of(file(
                item("a", "quantity", extensions(kg)),
                item("b", "quantity", extensions(options)),
                item("c", "quantity"),
                item("d", "integer", extensions(kg))));
        ExerciseDefinition exercise = Files.exercise(mapping);
        assertEquals(1, exercise.form().item("q-a").orElseThrow().units().size());
        assertEquals(2, exercise.form().item("q-b").orElseThrow().units().size());
        assertEquals(ItemType.DECIMAL, exercise.form().item("q-c").orElseThrow().type());
        assertLine(mapping, "c", ImportReport.Outcome.CHANGED, "unit.none");
        assertEquals(
                "Question d (kilograms)",
                exercise.form().item("q-d").orElseThrow().text().english());
    }

    @Test
    void hiddenAndReadOnlyItemsAreNotAskedAndSaid() {
        MappingResult mapping = FormMapping.of(file(
                item(
                        "a",
                        "group",
                        extensions(extension(EXTENSION + "questionnaire-hidden", "'valueBoolean': true")),
                        "'item': [" + item("a1", "string") + "]"),
                item("b", "string", "'readOnly': true"),
                item("c", "string")));
        assertLine(mapping, "a", ImportReport.Outcome.IGNORED, "hidden");
        assertLine(mapping, "a1", ImportReport.Outcome.IGNORED, "within");
        assertLine(mapping, "b", ImportReport.Outcome.IGNORED, "readOnly");
        assertEquals(List.of("q-c"), ids(mapping));
    }

    @Test
    void groupsNestAndGroupsWithoutWordsOpenUp() {
        MappingResult mapping = FormMapping.of(file(
                item(
                        "1",
                        "group",
                        "'item': [" + item("1.1", "group", "'item': [" + item("1.1.1", "string") + "]") + "]"),
                "{'linkId': '2', 'type': 'group', 'item': [" + item("2.1", "string") + "]}",
                item("3", "group", "'repeats': true, 'required': true", "'item': [" + item("3.1", "string") + "]"),
                item("4", "group")));
        assertEquals(List.of("q-1", "q-1-1", "q-1-1-1", "q-2-1", "q-3", "q-3-1"), ids(mapping));
        assertLine(mapping, "2", ImportReport.Outcome.CHANGED, "group.flat");
        assertLine(mapping, "4", ImportReport.Outcome.IGNORED, "group.empty");
        assertEquals(
                1,
                Files.exercise(mapping)
                        .form()
                        .item("q-3")
                        .orElseThrow()
                        .limits()
                        .minRows());
        assertEquals(2, Files.line(mapping, "1.1.1").depth());
    }

    @Test
    void tooManyGroupsAroundAnItemAreRefused() {
        String inner = item("6", "string");
        for (int n = 5; n > 0; n--) {
            inner = item(String.valueOf(n), "group", "'item': [" + inner + "]");
        }
        MappingResult mapping = FormMapping.of(file(inner, item("x", "string")));
        assertLine(mapping, "6", ImportReport.Outcome.REFUSED, "tooDeep");
        Files.exercise(mapping);
    }

    @Test
    void questionsWithinQuestionsFollowThem() {
        MappingResult mapping = FormMapping.of(file(
                item(
                        "a",
                        "boolean",
                        "'item': ["
                                + item(
                                        "a1",
                                        "string",
                                        "'enableWhen': [{'question': 'a', 'operator': '=', 'answerBoolean': true}]")
                                + ", "
                                + "{'linkId': 'a2', 'type': 'display', 'text': 'A word of help', %s}"
                                        .formatted(extensions(extension(
                                                EXTENSION + "questionnaire-itemControl",
                                                "'valueCodeableConcept': {'coding': [{'code': 'help'}]}")))
                                + "]"),
                item("b", "string", "'repeats': true", "'item': [" + item("b1", "string") + "]")));
        assertEquals(List.of("q-a", "q-a1", "q-b"), ids(mapping));
        assertEquals(
                "A word of help",
                Files.item(mapping, "q-a").getJsonObject("help").getString("en"));
        assertLine(mapping, "a1", ImportReport.Outcome.CHANGED, "nested");
        assertLine(mapping, "a2", ImportReport.Outcome.CHANGED, "help");
        assertLine(mapping, "b1", ImportReport.Outcome.REFUSED, "perAnswer");
    }

    @Test
    void openChoiceWithoutOptionsIsALine() {
        MappingResult mapping = FormMapping.of(file(item("a", "open-choice")));
        assertLine(mapping, "a", ImportReport.Outcome.CHANGED, "options.open");
        assertEquals(
                ItemType.STRING,
                Files.exercise(mapping).form().item("q-a").orElseThrow().type());
    }
}
