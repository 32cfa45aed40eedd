package org.keptword.interop.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.interop.internal.Files.assertLine;
import static org.keptword.interop.internal.Files.assertRefused;
import static org.keptword.interop.internal.Files.bytes;
import static org.keptword.interop.internal.Files.extension;
import static org.keptword.interop.internal.Files.extensions;
import static org.keptword.interop.internal.Files.file;
import static org.keptword.interop.internal.Files.item;
import static org.keptword.interop.internal.Files.names;
import static org.keptword.interop.internal.Files.whole;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keptword.interop.ImportReport;

/** What is no questionnaire is refused with its reason, and a file that cannot be kept says why. */
class FileShapeTest {

    @Test
    void wrongJsonIsRefusedWithItsLine() {
        assertRefused("notJson", bytes("{'resourceType': 'Questionnaire',\n 'status': 'active',,}"), 2L, 21L);
        assertRefused("notJson", bytes("{'resourceType': 'Questionnaire', 'status': 'act"));
        assertRefused("notJson", bytes("hello"));
        assertRefused("notR4", bytes("{'resourceType': 'Questionnaire'} and more"));
    }

    @Test
    void otherThingsAreRefusedForWhatTheyAre() {
        assertRefused("empty", new byte[0]);
        assertRefused("empty", bytes("  \n "));
        assertRefused("notFhir", bytes("[1, 2]"));
        assertRefused("notFhir", bytes("{'a': 1}"));
        assertRefused("notQuestionnaire", bytes("{'resourceType': 'Patient'}"), "Patient");
        assertRefused("notUtf8", new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}'});
        assertRefused("tooBig", new byte[FileShape.MOST_BYTES + 1]);
        assertRefused("notJson", "<Questionnaire xmlns='http://hl7.org/fhir'/>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void otherReleasesOfFhirAreNamed() {
        assertRefused("r5", file(item("a", "coding")));
        assertRefused("r5", file(item("a", "choice", "'answerConstraint': 'optionsOnly'")));
        assertRefused("stu3", file(item("a", "choice", "'option': [{'valueString': 'x'}]")));
        assertRefused("stu3", file(item("a", "string", "'enableWhen': [{'question': 'b', 'hasAnswer': true}]")));
    }

    @Test
    void whatFhirDoesNotKnowIsRefused() {
        assertRefused("notR4", file(item("a", "wheel")));
        assertRefused("notR4", whole("'colour': 'red'", item("a", "string")));
        assertRefused("notR4", file(item("a", "string", "'maxLength': 'long'")));
    }

    @Test
    void deepNestingIsRefusedWithoutRunningOutOfStack() {
        assertRefused("tooDeep", bytes("[".repeat(500_000)));
        assertRefused("tooDeep", bytes("{'a':".repeat(150_000)));
        assertTrue(
                FormMapping.of(file(item("a", "string", "'prefix': '%s'".formatted("[".repeat(300)))))
                        .report()
                        .file()
                        .stream()
                        .noneMatch(reason -> reason.outcome() == ImportReport.Outcome.REFUSED));
    }

    @Test
    void aByteOrderMarkIsNoMatter() {
        byte[] plain = file(item("a", "string"));
        byte[] marked = new byte[plain.length + 3];
        marked[0] = (byte) 0xEF;
        marked[1] = (byte) 0xBB;
        marked[2] = (byte) 0xBF;
        System.arraycopy(plain, 0, marked, 3, plain.length);
        assertEquals(FormMapping.of(plain).items(), FormMapping.of(marked).items());
    }

    @Test
    void aModifierExtensionAnywhereRefusesTheFileAndSaysWhere() {
        String modifier = "'modifierExtension': [{'url': 'http://example.org/not', 'valueBoolean': true}]";
        for (byte[] content : List.of(
                whole(modifier, item("a", "string")),
                file(item("a", "string", modifier)),
                file(item("a", "choice", "'answerOption': [{'valueString': 'x', " + modifier + "}]")))) {
            MappingResult mapping = FormMapping.of(content);
            assertTrue(mapping.report().isRefused());
            assertTrue(names(mapping.report().file()).contains("file.modifier"));
        }
    }

    @Test
    void linkIdsMustBeThereAndDiffer() {
        MappingResult twice = FormMapping.of(file(item("a", "string"), item("a", "string")));
        assertTrue(names(twice.report().file()).contains("file.twice"));
        assertEquals(2, twice.report().items().size());
        MappingResult none = FormMapping.of(file("{'type': 'string', 'text': 'No name'}"));
        assertTrue(names(none.report().file()).contains("file.noLinkId"));
        assertLine(none, "", ImportReport.Outcome.REFUSED, "linkId.none");
    }

    @Test
    void twoHundredItemsWorkAndTooManyAreRefused() {
        MappingResult many = FormMapping.of(file(
                IntStream.range(0, 200).mapToObj(n -> item("q" + n, "string")).toArray(String[]::new)));
        assertFalse(many.report().isRefused());
        assertEquals(200, many.report().count(ImportReport.Outcome.UNDERSTOOD));
        assertEquals(200, Files.exercise(many).form().items().size() - 1);
        MappingResult tooMany = FormMapping.of(file(
                IntStream.range(0, 501).mapToObj(n -> item("q" + n, "string")).toArray(String[]::new)));
        assertTrue(names(tooMany.report().file()).contains("file.tooMany"));
    }

    @Test
    void whatTheFileSaysOfItselfIsTold() {
        MappingResult mapping =
                FormMapping.of(bytes(("{'resourceType': 'Questionnaire', 'status': 'retired', 'experimental': true,"
                        + " 'title': 'Calm', 'url': 'http://example.org/calm', 'version': '2', 'publisher': 'The lake house',"
                        + " 'copyright': 'Free to use', 'description': 'Eight questions', 'date': '2020-05',"
                        + " 'derivedFrom': ['http://example.org/older'], 'item': [" + item("a", "string") + "]}")));
        assertEquals(
                List.of(
                        "file.noLanguage",
                        "file.status.retired",
                        "file.experimental",
                        "file.derived",
                        "file.lent",
                        "file.noWeights"),
                names(mapping.report().file()));
        assertEquals("The lake house, http://example.org/calm (2), 2020-05", mapping.source());
        assertEquals("Free to use", mapping.licence());
        assertEquals("http://example.org/calm", mapping.origin().orElseThrow());
        assertEquals("Eight questions", mapping.summary().orElseThrow().getString("en"));
    }

    @Test
    void aFileWithNothingToAnswerIsRefused() {
        assertTrue(names(FormMapping.of(file(item("a", "display"))).report().file())
                .contains("file.nothing"));
        assertTrue(names(FormMapping.of(bytes("{'resourceType': 'Questionnaire', 'status': 'draft'}"))
                        .report()
                        .file())
                .contains("file.nothing"));
    }

    @Test
    void whatIsCalculatedIsNeverRun() {
        MappingResult mapping = FormMapping.of(whole(
                "'title': 'x', "
                        + extensions(extension(
                                Files.EXTENSION + "variable",
                                "'valueExpression': {'name': 'a', 'language': 'text/fhirpath', 'expression': '1/0'}")),
                item(
                        "a",
                        "string",
                        extensions(extension(
                                Files.SDC + "sdc-questionnaire-initialExpression",
                                "'valueExpression': {'language': 'text/fhirpath', 'expression': 'today()'}")))));
        assertTrue(names(mapping.report().file()).contains("variable"));
        assertLine(mapping, "a", ImportReport.Outcome.CHANGED, "initial.expression");
    }
}
