package org.keptword.interop.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.interop.internal.Files.file;
import static org.keptword.interop.internal.Files.item;
import static org.keptword.interop.internal.Files.weighted;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.guide.form.AnswerContext;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Evaluator;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.guide.form.Selection;
import org.keptword.interop.InstrumentImports;
import org.keptword.shared.Part;

/** Items about dying raise a flag without being set up, and what a score means is never taken for granted. */
class CriticalItemsTest {

    private static final String CALM = item("a", "choice", weighted());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "44260-8", "93246-7", "93247-5", "93248-3", "93249-1", "93250-9", "93253-3", "93255-8", "93259-0",
                "93261-6", "93263-2", "93265-7", "93267-3", "93269-9", "93295-4", "93296-2", "93297-0", "93298-8",
                "93299-6"
            })
    void anItemWithAKnownCodeIsProposedFromItsMildestAnswer(String code) {
        MappingResult mapping = FormMapping.of(file(
                CALM,
                item(
                        "b",
                        "choice",
                        "'code': [{'system': 'http://loinc.org', 'code': '" + code + "'}], " + weighted())));
        Map<String, String> fields = Definitions.proposed(mapping, Definitions.scales(mapping));
        assertEquals("q-b", fields.get("critical.0.item"));
        assertEquals("LEAST", fields.get("critical.0.at"));
        assertEquals("1", fields.get("critical.0.value"));
        assertNull(fields.get("critical.1.item"));
        JsonObject critical = scoring(mapping, fields, Map.of("scales.0.direction", "LOWER_IS_BETTER"))
                .orElseThrow()
                .getJsonArray("critical")
                .getJsonObject(0);
        assertEquals("q-b", critical.getString("item"));
        assertEquals(1, critical.getInt("atLeast"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/44260-8", "93246-7"})
    void soIsOneWhoseLinkIdIsTheCode(String linkId) {
        MappingResult mapping = FormMapping.of(file(CALM, item(linkId, "choice", weighted())));
        assertEquals(
                "LEAST",
                Definitions.proposed(mapping, Definitions.scales(mapping)).get("critical.0.at"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Have you thought about killing yourself?",
                "Thoughts of hurting yourself in some way",
                "I would be better off dead",
                "¿Ha pensado en el suicidio?",
                "Pensamientos de hacerse daño",
            })
    void soIsOneThatAsksInSuchWords(String words) {
        MappingResult mapping = FormMapping.of(
                file(CALM, "{'linkId': 'b', 'type': 'choice', 'text': '" + words + "', " + weighted() + "}"));
        assertEquals(
                "q-b",
                Definitions.proposed(mapping, Definitions.scales(mapping)).get("critical.0.item"));
    }

    @Test
    void aYesOrNoQuestionFlagsYesAndMakesAMeasureWithoutAScore() {
        MappingResult mapping = FormMapping.of(file(known("b", "boolean")));
        Map<String, String> fields = Definitions.proposed(mapping, Definitions.scales(mapping));
        assertEquals("=true", fields.get("answers.q-b"));
        assertEquals("MEASURE", fields.get("kind"));
        JsonObject scoring = scoring(mapping, fields, Map.of()).orElseThrow();
        assertEquals(List.of("true"), flagged(scoring, "q-b"));
        assertTrue(scoring.getJsonArray("scales").isEmpty());
        assertEquals(List.of("q-b"), List.copyOf(unflagged(mapping, fields, Map.of("kind", "EXERCISE"))));
        assertEquals(List.of(), List.copyOf(unflagged(mapping, fields, Map.of())));
        assertEquals(
                List.of("q-b"),
                List.copyOf(unflagged(mapping, fields, Map.of("disclosure", "SELF"))),
                "what the client alone can read raises no flag");
        assertEquals(List.of("noCritical"), problems(mapping, fields, Map.of("answers.q-b", "", "noCritical", "true")));
    }

    @ParameterizedTest
    @CsvSource({
        "Never;Once;Often, b c",
        "Often;Once;Never, a b",
        "Yes;No, a",
        "No;Yes, b",
        "Sí;No;Prefiero no decirlo, a c",
        "No sé;No;Sí, a c",
        "'No, nunca;Una vez', b",
        "'Yes, now;Yes, before', a",
        "'Yes;No, but before;No', a b",
        "LA33-6;LA32-8, a",
        "Ja;Nein, a",
        "Some;Much, b"
    })
    void oneWithoutWeightsFlagsEveryAnswerButThatOfNone(String answers, String flagged) {
        List<String> words = List.of(answers.split(";"));
        String options = IntStream.range(0, words.size())
                .mapToObj(n ->
                        "{'valueCoding': {'code': '%s', 'display': '%s'}}".formatted((char) ('a' + n), words.get(n)))
                .collect(Collectors.joining(", "));
        MappingResult mapping = FormMapping.of(file(CALM, known("b", "choice", "'answerOption': [" + options + "]")));
        Map<String, String> fields = Definitions.proposed(mapping, Definitions.scales(mapping));
        assertEquals(
                List.of(flagged.split(" ")),
                flagged(
                        scoring(mapping, fields, Map.of("scales.0.direction", "LOWER_IS_BETTER"))
                                .orElseThrow(),
                        "q-b"));
        assertEquals("MEASURE", fields.get("kind"));
        assertEquals("NO", fields.getOrDefault("scales.0.use.q-b", "NO"), "it has no weight to sum");
        assertEquals(List.of(), List.copyOf(unflagged(mapping, fields, Map.of())));
    }

    @Test
    void oneThatCannotBeRatedOrIsNotRatedIsNamed() {
        MappingResult mapping = FormMapping.of(file(
                CALM,
                known("b", "integer"),
                known("c", "choice", "'repeats': true, " + weighted()),
                known("d", "text"),
                known("e", "choice", weighted()),
                known("f", "boolean")));
        Map<String, String> fields = Definitions.proposed(mapping, Definitions.scales(mapping));
        assertEquals(List.of("q-b", "q-c", "q-d"), List.copyOf(unflagged(mapping, fields, Map.of())));
        assertEquals(
                List.of("q-b", "q-c", "q-d", "q-e", "q-f"),
                List.copyOf(unflagged(
                        mapping,
                        fields,
                        Map.of(
                                "critical.0.item",
                                "",
                                "critical.0.value",
                                "",
                                "answers.q-f",
                                "",
                                "noCritical",
                                "true"))));
        assertEquals(
                List.of("q-b", "q-c", "q-d", "q-e", "q-f"),
                List.copyOf(unflagged(mapping, fields, Map.of("kind", "EXERCISE"))));
    }

    @Test
    void theLinesFollowEachAnswerThatIsCritical() {
        MappingResult mapping = FormMapping.of(file(
                known("a", "choice", weighted()),
                known("b", "boolean"),
                "{'linkId': 'g', 'type': 'group', 'text': 'Two more', 'item': [" + known("c", "integer", BOUNDS) + ", "
                        + item("d", "boolean") + "]}"));
        Form form = Files.exercise(mapping).form();
        assertEquals(
                List.of("q-a", "q-a-lines", "q-b", "q-b-lines", "q-g", "q-c", "q-c-lines", "q-d"),
                form.all().map(Item::id).filter(id -> id.startsWith("q-")).toList());
        assertEquals(ItemType.HELP, form.item("q-a-lines").orElseThrow().type());
        assertEquals(Set.of(), lines(form, "{}"));
        assertEquals(Set.of(), lines(form, "{'q-a': 'a', 'q-b': false, 'q-g': {'q-c': 0, 'q-d': true}}"));
        assertEquals(Set.of("q-a-lines"), lines(form, "{'q-a': 'c'}"));
        assertEquals(
                Set.of("q-a-lines", "q-b-lines", "q-g/q-c-lines"),
                lines(form, "{'q-a': 'b', 'q-b': true, 'q-g': {'q-c': 1}}"));
        assertTrue(
                form.item("q-b-lines")
                        .orElseThrow()
                        .text()
                        .others()
                        .get("es")
                        .contains("Llama ahora a uno de estos números"),
                "the words of the close");
    }

    private static final String BOUNDS = Files.extensions(
            Files.extension(Files.EXTENSION + "minValue", "'valueInteger': 0"),
            Files.extension(Files.EXTENSION + "maxValue", "'valueInteger': 3"));

    private static Set<String> lines(Form form, String answers) {
        return Evaluator.evaluate(
                        form,
                        Answers.stored(answers.replace('\'', '"')),
                        Selection.everything().withoutClose(),
                        new AnswerContext(LocalDate.of(2026, 1, 1), ZoneOffset.UTC, Part.NOT_SAID))
                .enabled()
                .stream()
                .filter(id -> id.endsWith("-lines"))
                .collect(Collectors.toSet());
    }

    private static String known(String linkId, String type, String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.add("'code': [{'system': 'http://loinc.org', 'code': '93246-7'}]");
        return item(linkId, type, all.toArray(String[]::new));
    }

    private static Set<String> unflagged(
            MappingResult mapping, Map<String, String> proposed, Map<String, String> typed) {
        return new Definitions(mapping, settings(proposed, typed)).unflagged().keySet();
    }

    /** The answers to an item that raise a flag. */
    private static List<String> flagged(JsonObject scoring, String item) {
        return scoring.getJsonArray("critical").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("item").equals(item))
                .flatMap(one -> one.getJsonArray("answers").getValuesAs(JsonString.class).stream())
                .map(JsonString::getString)
                .toList();
    }

    @Test
    void noneIsProposedWhereNoneIsKnownAndKeepingNoneMustBeSaid() {
        MappingResult mapping = FormMapping.of(file(CALM, item("b", "choice", weighted())));
        Map<String, String> fields = Definitions.proposed(mapping, Definitions.scales(mapping));
        assertTrue(fields.keySet().stream().noneMatch(name -> name.startsWith("critical.")), fields.toString());
        assertEquals(
                List.of("noCritical"), problems(mapping, fields, Map.of("scales.0.direction", "HIGHER_IS_BETTER")));
        assertEquals(
                List.of(),
                problems(mapping, fields, Map.of("scales.0.direction", "HIGHER_IS_BETTER", "noCritical", "true")));
    }

    @Test
    void whatIsBetterMustBeChosen() {
        MappingResult mapping = FormMapping.of(file(CALM, item("b", "choice", weighted())));
        Map<String, String> fields = Definitions.proposed(mapping, Definitions.scales(mapping));
        assertNull(fields.get("scales.0.direction"));
        assertEquals(List.of("scales.0.direction"), problems(mapping, fields, Map.of("noCritical", "true")));
        assertEquals(
                "HIGHER_IS_BETTER",
                scoring(mapping, fields, Map.of("noCritical", "true", "scales.0.direction", "HIGHER_IS_BETTER"))
                        .orElseThrow()
                        .getJsonArray("scales")
                        .getJsonObject(0)
                        .getString("direction"));
    }

    private static Optional<JsonObject> scoring(
            MappingResult mapping, Map<String, String> proposed, Map<String, String> typed) {
        return new Definitions(mapping, settings(proposed, typed)).scoring();
    }

    private static List<String> problems(
            MappingResult mapping, Map<String, String> proposed, Map<String, String> typed) {
        ImportSettings settings = settings(proposed, typed);
        new Definitions(mapping, settings).scoring();
        return settings.problems().stream()
                .map(InstrumentImports.FieldProblem::field)
                .toList();
    }

    private static ImportSettings settings(Map<String, String> proposed, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(proposed);
        fields.put("source", "Invented");
        fields.put("licence", "Free");
        fields.put("scales.0.title", "Sum");
        fields.putAll(typed);
        return new ImportSettings(fields);
    }
}
