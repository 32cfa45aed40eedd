package org.keptword.interop.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.interop.internal.Files.EXTENSION;
import static org.keptword.interop.internal.Files.assertLine;
import static org.keptword.interop.internal.Files.extension;
import static org.keptword.interop.internal.Files.extensions;
import static org.keptword.interop.internal.Files.file;
import static org.keptword.interop.internal.Files.ids;
import static org.keptword.interop.internal.Files.item;
import static org.keptword.interop.internal.Files.weighted;
import static org.keptword.interop.internal.Files.whole;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keptword.interop.ImportReport;

/** What becomes of words, names and first values. */
class WordsMappingTest {

    @Test
    void markupBecomesPlainTextAndSaysSo() {
        MappingResult mapping = FormMapping.of(file(
                "{'linkId': 'a', 'type': 'string', 'text': 'One <b>bold</b> word<script>alert(1)</script><br/>and &amp; more'}",
                "{'linkId': 'b', 'type': 'string', 'text': 'Is 3 < 5 and 7 > 2?'}",
                "{'linkId': 'c', 'type': 'string', 'text': 'Plain', '_text': {%s}}"
                        .formatted(
                                extensions(extension(EXTENSION + "rendering-xhtml", "'valueString': '<b>Plain</b>'"))),
                "{'linkId': 'd', 'type': 'string', '_text': {%s}}"
                        .formatted(extensions(
                                extension(EXTENSION + "rendering-xhtml", "'valueString': '<p>Only <i>so</i></p>'")))));
        assertEquals(
                "One bold word\nand & more",
                Files.item(mapping, "q-a").getJsonObject("text").getString("en"));
        assertLine(mapping, "a", ImportReport.Outcome.CHANGED, "markup");
        assertEquals(
                "Is 3 < 5 and 7 > 2?",
                Files.item(mapping, "q-b").getJsonObject("text").getString("en"));
        assertLine(mapping, "b", ImportReport.Outcome.UNDERSTOOD);
        assertLine(mapping, "c", ImportReport.Outcome.CHANGED, "formatted");
        assertEquals("Only so", Files.item(mapping, "q-d").getJsonObject("text").getString("en"));
    }

    @Test
    void translationsAreUsedAndAMissingLanguageIsLentAndCounted() {
        String spanish = "'_text': {%s}"
                .formatted(extensions(
                        "{'url': '%stranslation', 'extension': [{'url': 'lang', 'valueCode': 'es'}, {'url': 'content', 'valueString': 'Pregunta'}]}"
                                .formatted(EXTENSION)));
        MappingResult mapping =
                FormMapping.of(file(item("a", "string", spanish, "'prefix': '1.'"), item("b", "string")));
        JsonObject text = Files.item(mapping, "q-a").getJsonObject("text");
        assertEquals("1. Question a", text.getString("en"));
        assertEquals("1. Pregunta", text.getString("es"));
        assertEquals(
                "Question b", Files.item(mapping, "q-b").getJsonObject("text").getString("es"));
        assertTrue(Files.names(mapping.report().file()).contains("file.lent"));
        MappingResult german = FormMapping.of(whole("'title': 'x', 'language': 'de-AT'", item("a", "string", spanish)));
        assertEquals(
                "Question a", Files.item(german, "q-a").getJsonObject("text").getString("en"));
        assertEquals("Pregunta", Files.item(german, "q-a").getJsonObject("text").getString("es"));
        assertTrue(Files.names(german.report().file()).contains("file.otherLanguage"));
    }

    @Test
    void initialValuesAreKeptWhereTheyAreAnswers() {
        MappingResult mapping = FormMapping.of(file(
                item("a", "integer", "'initial': [{'valueInteger': 4}]"),
                item("b", "choice", weighted(), "'initial': [{'valueCoding': {'code': 'b'}}]"),
                item("c", "choice", weighted(), "'initial': [{'valueCoding': {'code': 'z'}}]"),
                item(
                        "d",
                        "choice",
                        "'repeats': true",
                        "'answerOption': [{'valueString': 'x', 'initialSelected': true}, {'valueString': 'y', 'initialSelected': true}]"),
                item("e", "open-choice", "'answerOption': [{'valueString': 'x', 'initialSelected': true}]")));
        assertEquals("4", Files.item(mapping, "q-a").get("initial").toString());
        assertEquals("b", Files.item(mapping, "q-b").getString("initial"));
        assertLine(mapping, "c", ImportReport.Outcome.CHANGED, "weights.all", "initial");
        assertEquals(2, Files.item(mapping, "q-d").getJsonArray("initial").size());
        Files.exercise(mapping);
    }

    @Test
    void oddLinkIdsGetIdsThatCanBeCarried() {
        MappingResult mapping = FormMapping.of(file(
                item("/44250-7", "string"), item("44250 7", "string"), item("ÄÖ", "string"), item("close", "string")));
        assertEquals(List.of("q-44250-7", "q-44250-7-2", "q", "q-close"), ids(mapping));
        Files.exercise(mapping);
    }
}
