package org.keptword.tests.harness;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A published questionnaire as a file, which a counselor brings into the practice. */
public final class QuestionnaireFile {

    private static final String EXTENSION = "http://hl7.org/fhir/StructureDefinition/";

    private QuestionnaireFile() {}

    /** Three questions of four answers each, with their sum. */
    public static String titled(String title) {
        String sum =
                "%resource.item.where(linkId='calm' or linkId='rest' or linkId='quiet').answer.value.ordinal().sum()";
        return "{\"resourceType\": \"Questionnaire\", \"status\": \"active\", \"language\": \"en\", \"title\": \""
                + title
                + "\", \"publisher\": \"The house by the lake\", \"copyright\": \"Free to use\", \"item\": ["
                + question("calm", "How calm was the evening?") + ", " + question("rest", "How well did you rest?")
                + ", " + question("quiet", "How quiet was it in you?")
                + ", {\"linkId\": \"note\", \"type\": \"text\", \"text\": \"Anything <b>else</b>?\"}"
                + ", {\"linkId\": \"sum\", \"type\": \"decimal\", \"text\": \"Unrest\", \"extension\": [{\"url\": \""
                + EXTENSION
                + "questionnaire-hidden\", \"valueBoolean\": true}, {\"url\": \"http://hl7.org/fhir/uv/sdc/StructureDefinition/"
                + "sdc-questionnaire-calculatedExpression\", \"valueExpression\": {\"language\": \"text/fhirpath\", \"expression\": \""
                + sum
                + "\"}}]}, {\"linkId\": \"secret\", \"type\": \"string\", \"text\": \"For programs\", \"extension\": [{\"url\": \""
                + EXTENSION + "questionnaire-hidden\", \"valueBoolean\": true}]}]}";
    }

    private static String question(String linkId, String words) {
        String options = IntStream.range(0, 4)
                .mapToObj(n ->
                        ("{\"valueCoding\": {\"code\": \"a%d\", \"display\": \"%s\", \"extension\": [{\"url\": \"%sordinalValue\","
                                        + " \"valueDecimal\": %d}]}}")
                                .formatted(
                                        n, new String[] {"not at all", "a little", "much", "fully"}[n], EXTENSION, n))
                .collect(Collectors.joining(", "));
        return "{\"linkId\": \"%s\", \"type\": \"choice\", \"text\": \"%s\", \"answerOption\": [%s]}"
                .formatted(linkId, words, options);
    }
}
