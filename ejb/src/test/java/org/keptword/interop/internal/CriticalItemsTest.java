package org.keptword.interop.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.interop.internal.Files.file;
import static org.keptword.interop.internal.Files.item;
import static org.keptword.interop.internal.Files.weighted;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.interop.InstrumentImports;

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
