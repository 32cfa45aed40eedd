package org.keptword.interop.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.definition.DefinitionFile;
import org.keptword.guide.definition.ExerciseReader;
import org.keptword.interop.ImportReport;
import org.keptword.shared.DomainRefusal;

/** Files to bring, with invented questions, and what became of them. */
final class Files {

    static final String EXTENSION = "http://hl7.org/fhir/StructureDefinition/";
    static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/";

    private static final String CLOSE = """
            {"id": "close", "title": {"en": "c", "es": "c"}, "intro": {"en": "c", "es": "c"}, "items": [
              {"id": "minutes-spent", "type": "integer", "text": {"en": "m", "es": "m"}},
              {"id": "difficulty", "type": "integer", "text": {"en": "m", "es": "m"}},
              {"id": "what-was-hard", "type": "text", "text": {"en": "m", "es": "m"}},
              {"id": "bring-to-session", "type": "boolean", "text": {"en": "m", "es": "m"}}]}""";

    private Files() {}

    /** A file with these items, each written as JSON with single quotes. */
    static byte[] file(String... items) {
        return whole("'title': 'Calm week', 'language': 'en', 'url': 'http://example.org/calm'", items);
    }

    static byte[] whole(String head, String... items) {
        return bytes("{'resourceType': 'Questionnaire', 'status': 'active', " + head + ", 'item': ["
                + String.join(", ", items) + "]}");
    }

    static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    static String item(String linkId, String type, String... more) {
        String rest = Stream.of(more).map(part -> ", " + part).reduce("", String::concat);
        return "{'linkId': '%s', 'type': '%s', 'text': 'Question %s'%s}".formatted(linkId, type, linkId, rest);
    }

    static String extension(String url, String value) {
        return "{'url': '%s', %s}".formatted(url, value);
    }

    static String extensions(String... extensions) {
        return "'extension': [" + String.join(", ", extensions) + "]";
    }

    /** Options a, b, c of weights 0, 1, 2, on the option. */
    static String weighted() {
        return "'answerOption': [" + option("a", 0) + ", " + option("b", 1) + ", " + option("c", 2) + "]";
    }

    private static String option(String code, int weight) {
        return "{'valueCoding': {'code': '%s', 'display': 'Answer %s'}, %s}"
                .formatted(code, code, extensions(extension(EXTENSION + "ordinalValue", "'valueDecimal': " + weight)));
    }

    static String hiddenSum(String linkId, String expression) {
        return item(
                linkId,
                "integer",
                extensions(
                        extension(EXTENSION + "questionnaire-hidden", "'valueBoolean': true"),
                        extension(
                                SDC + "sdc-questionnaire-calculatedExpression",
                                "'valueExpression': {'language': 'text/fhirpath', 'expression': '%s'}"
                                        .formatted(expression.replace("'", "\\u0027")))));
    }

    static ImportReport.Line line(MappingResult mapping, String linkId) {
        List<ImportReport.Line> found = mapping.report().items().stream()
                .filter(line -> line.linkId().equals(linkId))
                .toList();
        assertEquals(1, found.size(), linkId);
        return found.get(0);
    }

    static void assertLine(MappingResult mapping, String linkId, ImportReport.Outcome outcome, String... reasons) {
        ImportReport.Line line = line(mapping, linkId);
        assertEquals(outcome, line.outcome(), line::toString);
        assertEquals(List.of(reasons), names(line.reasons()), line::toString);
    }

    static List<String> names(List<ImportReport.Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.key().replaceFirst("^interop\\.reason\\.", ""))
                .toList();
    }

    static void assertRefused(String key, byte[] content, Object... args) {
        DomainRefusal refusal = assertThrows(DomainRefusal.class, () -> FormMapping.of(content));
        assertEquals("refusal.interop." + key, refusal.key());
        if (args.length > 0) {
            assertEquals(List.of(args), refusal.args());
        }
    }

    /** The item of the definition with this id, wherever it stands. */
    static JsonObject item(MappingResult mapping, String id) {
        return all(mapping.items().stream())
                .filter(item -> item.getString("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not in " + mapping.items()));
    }

    static List<String> ids(MappingResult mapping) {
        return all(mapping.items().stream()).map(item -> item.getString("id")).toList();
    }

    private static Stream<JsonObject> all(Stream<JsonValue> items) {
        return items.map(JsonValue::asJsonObject)
                .flatMap(item -> Stream.concat(
                        Stream.of(item),
                        item.containsKey("items") ? all(item.getJsonArray("items").stream()) : Stream.of()));
    }

    /** The exercise by the one path every definition takes. */
    static ExerciseDefinition exercise(MappingResult mapping, Map<String, String> typed) {
        JsonObject json =
                new Definitions(mapping, new ImportSettings(typed)).exercise().orElseThrow();
        JsonObject words = ScaleSettings.same("words");
        JsonObject whole = jakarta.json.Json.createObjectBuilder(json)
                .add("id", "own-form")
                .add(
                        "note",
                        jakarta.json.Json.createObjectBuilder()
                                .add("aim", words)
                                .add("lookFor", words)
                                .add("caution", words))
                .build();
        return ExerciseReader.read(
                DefinitionFile.read("own-form", whole.toString()),
                DefinitionFile.read("close", CLOSE),
                new ExerciseVersionId(new java.util.UUID(0, 0)),
                1);
    }

    static ExerciseDefinition exercise(MappingResult mapping) {
        return exercise(mapping, Definitions.proposed(mapping, Definitions.scales(mapping)));
    }
}
