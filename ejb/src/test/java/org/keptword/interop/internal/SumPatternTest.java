package org.keptword.interop.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.keptword.interop.internal.Files.assertLine;
import static org.keptword.interop.internal.Files.file;
import static org.keptword.interop.internal.Files.hiddenSum;
import static org.keptword.interop.internal.Files.item;
import static org.keptword.interop.internal.Files.weighted;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.interop.ImportReport;
import org.keptword.shared.ProcessorTime;

/** Sums that published files write, recognised and never run. */
class SumPatternTest {

    @Test
    void theUsualSumsAreRecognised() {
        for (String sum : List.of(
                "%resource.item.where(linkId='a' or linkId='b').answer.value.ordinal().sum()",
                "%resource.item.where(linkId = 'a' or linkId = 'b').answer.weight().sum()",
                "%resource.descendants().where(linkId in ('a' | 'b')).answer.value.weight().sum()",
                "QuestionnaireResponse.item.where(linkId='g').item.where(linkId='a' or linkId='b').answer.value.ordinal().aggregate($this + $total, 0)",
                "%resource.item.where(linkId='a').answer.value.ordinal() + %resource.item.where(linkId='b').answer.value.ordinal()",
                "(%resource.item.where(linkId='a').answer.valueCoding.extension.where(url='http://x/ordinalValue').valueDecimal) + %resource.item.where(linkId='b').answer.valueCoding.extension('http://x/ordinalValue').valueDecimal")) {
            assertEquals(
                    Optional.of(new SumPattern(List.of("a", "b"), Optional.empty(), false, true)),
                    SumPattern.recognise(sum),
                    sum);
        }
        assertEquals(
                Optional.of(new SumPattern(List.of("a", "b"), Optional.empty(), false, false)),
                SumPattern.recognise(
                        "%resource.item.where(linkId='a').answer.value + %resource.item.where(linkId='b').answer.value"));
        assertEquals(
                Optional.of(new SumPattern(List.of(), Optional.empty(), true, true)),
                SumPattern.recognise("%resource.descendants().answer.weight().sum()"));
        assertEquals(
                Optional.of(new SumPattern(List.of(), Optional.of("g"), false, true)),
                SumPattern.recognise("%resource.item.where(linkId='g').item.answer.value.ordinal().sum()"));
    }

    @Test
    void aSumReachesAsFarAsItSaysAndNoFurther() {
        String[] items = {
            item("a", "choice", weighted()),
            item(
                    "g",
                    "group",
                    "'item': [" + item("b", "choice", weighted()) + ", "
                            + item("i", "group", "'item': [" + item("c", "choice", weighted()) + "]") + "]"),
            item("h", "group", "'item': [" + item("d", "choice", weighted()) + "]")
        };
        for (String[] one : new String[][] {
            {"%resource.item.answer.value.ordinal().sum()", "q-a"},
            {"%resource.descendants().answer.value.ordinal().sum()", "q-a q-b q-c q-d"},
            {"%resource.item.where(linkId='g').item.answer.value.ordinal().sum()", "q-b"},
            {"%resource.item.where(linkId='g').descendants().answer.value.ordinal().sum()", "q-b q-c"},
            {"%resource.item.where(linkId='g' or linkId='h').item.answer.value.ordinal().sum()", ""},
            {"%resource.item.item.answer.value.ordinal().sum()", ""}
        }) {
            MappingResult mapping = FormMapping.of(file(String.join(", ", items), hiddenSum("sum", one[0])));
            assertEquals(
                    one[1],
                    mapping.sums().stream()
                            .map(sum -> String.join(" ", sum.items()))
                            .collect(java.util.stream.Collectors.joining()),
                    one[0]);
        }
    }

    @Test
    void whatIsNoPlainSumIsNotRecognised() {
        for (String other : List.of(
                "",
                "1 + 1",
                "%resource.item.where(linkId='a').answer.value.ordinal()",
                "%resource.item.where(linkId='a').answer.value * 2",
                "%resource.item.where(linkId='a').answer.value - %resource.item.where(linkId='b').answer.value",
                "iif(%resource.item.where(linkId='a').answer.value > 3, 1, 0)",
                "%resource.item.where(linkId='a' and linkId='b').answer.value.sum()",
                "%resource.item.where(linkId='a').answer.value.ordinal() + %resource.item.where(linkId='a').answer.value.ordinal()",
                "%resource.item.where(linkId='a').answer.value.ordinal().sum() / 2",
                "(%resource.item.where(linkId='a').answer.value.ordinal().sum()")) {
            assertEquals(Optional.empty(), SumPattern.recognise(other), other);
        }
    }

    @Test
    void aLongOneTakesNoTimeEvenWhenItIsNone() {
        String long1 =
                "%resource.item.where(linkId='a'" + " or linkId='a'".repeat(1000) + ").answer.value.ordinal().sum(";
        ProcessorTime.within(Duration.ofSeconds(2), () -> SumPattern.recognise(long1));
        ProcessorTime.within(
                Duration.ofSeconds(2), () -> SumPattern.recognise("%resource" + ".item".repeat(3900) + "!"));
    }

    @Test
    void aRecognisedSumIsAScoreAndAnotherIsReported() {
        MappingResult mapping = FormMapping.of(file(
                item("a", "choice", weighted()),
                item("b", "choice", weighted()),
                item("c", "choice", weighted()),
                hiddenSum("sum", "%resource.item.where(linkId='a' or linkId='c').answer.value.ordinal().sum()"),
                hiddenSum("odd", "%resource.item.where(linkId='a').answer.value.ordinal() * 2"),
                hiddenSum("gone", "%resource.item.where(linkId='nobody').answer.value.ordinal().sum()")));
        assertEquals(1, mapping.sums().size());
        assertEquals(List.of("q-a", "q-c"), mapping.sums().get(0).items());
        assertLine(mapping, "sum", ImportReport.Outcome.IGNORED, "calculated", "calculated.sum");
        assertLine(mapping, "odd", ImportReport.Outcome.IGNORED, "calculated", "calculated.unknown");
        assertLine(mapping, "gone", ImportReport.Outcome.IGNORED, "calculated", "calculated.unknown");
        assertEquals(3, Files.ids(mapping).size());
    }

    @Test
    void numbersAreAddedUpWhereTheyHaveARange() {
        String range = Files.extensions(
                Files.extension(Files.EXTENSION + "minValue", "'valueInteger': 0"),
                Files.extension(Files.EXTENSION + "maxValue", "'valueInteger': 10"));
        String plain = "%resource.item.where(linkId='a').answer.value + %resource.item.where(linkId='b').answer.value";
        assertEquals(
                1,
                FormMapping.of(file(item("a", "integer", range), item("b", "integer", range), hiddenSum("s", plain)))
                        .sums()
                        .size());
        assertEquals(
                0,
                FormMapping.of(file(item("a", "integer", range), item("b", "integer"), hiddenSum("s", plain)))
                        .sums()
                        .size());
    }
}
