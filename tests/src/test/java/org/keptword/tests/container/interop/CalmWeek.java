package org.keptword.tests.container.interop;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file to bring, with three invented questions of weights 0 to 3, and what is typed about it. */
public final class CalmWeek {

    private static final String[] ANSWERS = {"never", "seldom", "often", "always"};

    private CalmWeek() {}

    /** @param words of the first question */
    public static byte[] file(String address, String words) {
        return ("{\"resourceType\": \"Questionnaire\", \"status\": \"active\", \"language\": \"en\", \"url\": \""
                        + address
                        + "\", \"title\": \"Calm week\", \"description\": \"Three questions\", \"item\": ["
                        + question("calm", words) + ", " + question("rest", "How often did you rest?") + ", "
                        + question("alarm", "How often were you alarmed?") + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String question(String linkId, String words) {
        String options = IntStream.range(0, ANSWERS.length)
                .mapToObj(n -> ("{\"valueCoding\": {\"code\": \"%s\", \"display\": \"%s\"}, \"extension\": [{\"url\":"
                                + " \"http://hl7.org/fhir/StructureDefinition/ordinalValue\", \"valueDecimal\": %d}]}")
                        .formatted(ANSWERS[n], ANSWERS[n], n))
                .collect(Collectors.joining(", "));
        return "{\"linkId\": \"%s\", \"type\": \"choice\", \"text\": \"%s\", \"answerOption\": [%s]}"
                .formatted(linkId, words, options);
    }

    /** A measure of all three questions, whose last raises a flag at "often". */
    public static Map<String, String> measure() {
        Map<String, String> typed = typed("MEASURE");
        typed.put("scales.0.direction", "LOWER_IS_BETTER");
        typed.putAll(Map.of(
                "source", "Invented for tests",
                "licence", "Free",
                "scales.0.title", "Unrest",
                "scales.0.use.q-calm", "REVERSED",
                "scales.0.use.q-rest", "YES",
                "scales.0.use.q-alarm", "YES",
                "scales.0.mostMissing", "1",
                "critical.0.item", "q-alarm",
                "critical.0.at", "LEAST",
                "critical.0.value", "2"));
        return typed;
    }

    public static Map<String, String> exercise() {
        return typed("EXERCISE");
    }

    private static Map<String, String> typed(String kind) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "kind", kind,
                "titles.en", "Calm week",
                "summaries.en", "Three questions",
                "minutes", "3",
                "recurs", "NEVER",
                "disclosure", "COUNSELOR",
                "modes.COUPLE", "true",
                "aims.REPAIR", "true"));
        typed.put("modes.INDIVIDUAL", "false");
        return typed;
    }

    /** Answers to all three questions. */
    public static String answers(String calm, String rest, String alarm) {
        return "{\"q-calm\": \"%s\", \"q-rest\": \"%s\", \"q-alarm\": \"%s\"}".formatted(calm, rest, alarm);
    }
}
