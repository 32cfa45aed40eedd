package org.keptword.interop.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.interop.internal.Files.assertLine;
import static org.keptword.interop.internal.Files.assertRefused;
import static org.keptword.interop.internal.Files.extension;
import static org.keptword.interop.internal.Files.extensions;
import static org.keptword.interop.internal.Files.file;
import static org.keptword.interop.internal.Files.hiddenSum;
import static org.keptword.interop.internal.Files.item;
import static org.keptword.interop.internal.Files.names;
import static org.keptword.interop.internal.Files.weighted;
import static org.keptword.interop.internal.Files.whole;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keptword.interop.ImportReport;
import org.keptword.shared.ProcessorTime;

/** Files that would take all memory, all time, or the last frame of the stack; and what is left out is said. */
class WildFilesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void aNumberThatNothingHoldsIsRefused() {
        for (String number : List.of(
                "1e400", "-1e400", "1e999999999", "1E-999999999", "1e+2147483647", "1e99999999999", "9".repeat(5000))) {
            for (String field : List.of("ordinalValue", "minValue", "maxValue")) {
                for (String written : List.of(number, "'" + number + "'")) {
                    String where = extensions(extension(Files.EXTENSION + field, "'valueDecimal': " + written));
                    assertRefused("number", file(item("a", "decimal", where)), FileShape.shortened(number));
                }
            }
        }
        assertEquals(
                ImportReport.Outcome.UNDERSTOOD,
                Files.line(
                                FormMapping.of(file(item(
                                        "a",
                                        "decimal",
                                        extensions(
                                                extension(Files.EXTENSION + "maxValue", "'valueDecimal': -1.5e+12"))))),
                                "a")
                        .outcome());
        assertEquals(
                ImportReport.Outcome.UNDERSTOOD,
                Files.line(FormMapping.of(file(item("1e999999999", "string"))), "1e999999999")
                        .outcome());
    }

    @Test
    void markupThatNestsWithoutEndTakesNoTimeAndIsRefused() {
        for (String markup : List.of("<div>", "<a", "<p><b>", "< ")) {
            String words = markup.repeat(900_000 / markup.length()) + "x";
            MappingResult mapping = ProcessorTime.within(
                    SOON,
                    () -> FormMapping.of(file(
                            "{'linkId': 'a', 'type': 'group', 'text': '" + words + "', 'item': [" + item("b", "string")
                                    + "]}",
                            item("c", "string"))));
            assertEquals("words.long", names(Files.line(mapping, "a").reasons()).get(0), markup);
            assertLine(mapping, "b", ImportReport.Outcome.REFUSED, "within");
            assertEquals(List.of("q-c"), Files.ids(mapping));
        }
        String deep = "<p>".repeat(2000) + "x" + "</p>".repeat(2000);
        assertRefused(
                "notR4",
                whole("'text': {'status': 'generated', 'div': '<div>" + deep + "</div>'}", item("a", "string")));
    }

    @Test
    void soManyItemsThatReadingThemWouldTakeForeverAreRefusedUnread() {
        String alike = IntStream.range(0, 15_000)
                .mapToObj(n -> "{'linkId': '" + (char) (0x4e00 + n) + "', 'type': 'display', 'text': 'a'}")
                .collect(Collectors.joining(", "));
        String chain = IntStream.range(0, 7_000)
                .mapToObj(n -> "{'linkId': '" + n + "', 'type': 'boolean', 'text': 'a', 'enableWhen': [{'question': '"
                        + (n + 1) + "', 'operator': 'exists', 'answerBoolean': true}]}")
                .collect(Collectors.joining(","));
        for (String items : List.of(alike, chain)) {
            MappingResult mapping = ProcessorTime.within(SOON, () -> FormMapping.of(file(items)));
            assertTrue(mapping.report().isRefused());
            assertEquals(List.of("file.tooMany"), names(mapping.report().file()));
        }
    }

    @Test
    void whatStandsInARefusedQuestionIsSaidToBeLeftOut() {
        MappingResult mapping = FormMapping.of(file(
                item(
                        "a",
                        "choice",
                        "'answerOption': [{'valueReference': {'reference': 'Patient/1'}}, {'valueString': 'x'}]",
                        "'item': [" + item("b", "choice", weighted()) + "]"),
                item("c", "choice", weighted())));
        assertEquals(ImportReport.Outcome.REFUSED, Files.line(mapping, "a").outcome());
        assertEquals(ImportReport.Outcome.REFUSED, Files.line(mapping, "b").outcome());
        assertEquals(
                List.of("q-c"),
                mapping.rated().stream().map(MappingResult.Rated::id).toList());
    }

    @Test
    void weightsAndSumsThatCountNowhereAreSaidSo() {
        MappingResult open = FormMapping.of(
                file(item("a", "open-choice", weighted()), item("b", "choice", "'repeats': true", weighted())));
        assertLine(open, "a", ImportReport.Outcome.CHANGED, "weights.all", "weights.unused");
        assertLine(open, "b", ImportReport.Outcome.CHANGED, "weights.all", "weights.unused");
        MappingResult many = FormMapping.of(file(
                IntStream.range(0, 7)
                        .mapToObj(n -> item("q" + n, "choice", weighted()))
                        .collect(Collectors.joining(",")),
                IntStream.range(0, 7)
                        .mapToObj(n -> hiddenSum(
                                "s" + n, "%resource.item.where(linkId='q" + n + "').answer.value.ordinal().sum()"))
                        .collect(Collectors.joining(","))));
        assertLine(many, "s5", ImportReport.Outcome.IGNORED, "calculated", "calculated.sum");
        assertLine(many, "s6", ImportReport.Outcome.IGNORED, "calculated", "calculated.tooMany");
        assertEquals(6, Definitions.scales(many).size());
    }
}
