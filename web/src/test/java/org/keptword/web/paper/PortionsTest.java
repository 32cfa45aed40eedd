package org.keptword.web.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keptword.shared.DomainRefusal;

class PortionsTest {

    @Test
    void whatIsShortIsOnePortion() {
        assertEquals(List.of(List.of("a", "b")), of(List.of("a", "b")));
        assertEquals(List.of(), of(List.of()));
    }

    @Test
    void whatIsLongIsCutInOrderAndNothingIsLost() {
        String most = "x".repeat(Portions.FILE / 2 + 1);
        List<List<String>> portions = of(List.of("a", most, most, "b"));
        assertEquals(List.of(List.of("a", most), List.of(most, "b")), portions);
    }

    @Test
    void oneVeryLongTextIsCutWithinItselfAndNoCharacterInTwo() {
        String text = "\uD83D\uDE42".repeat(Portions.FILE);
        List<List<String>> portions = of(List.of(text));
        assertTrue(portions.size() > 1);
        assertEquals(
                text, String.join("", portions.stream().flatMap(List::stream).toList()));
        for (List<String> portion : portions) {
            assertTrue(portion.stream().mapToInt(Portions::weight).sum() <= Portions.FILE);
            assertTrue(Character.isHighSurrogate(portion.get(0).charAt(0)));
        }
    }

    @Test
    void aLineBreakWeighsAsMuchAsALine() {
        assertTrue(Portions.weight("a\n".repeat(1_000)) > 20 * Portions.weight("aa".repeat(1_000)));
    }

    @Test
    void aSheetThatIsTooLongIsRefusedInsteadOfLaidOut() {
        PdfRenderer press = new PdfRenderer();
        press.load();
        Sheet sheet = new Sheet(
                "A title",
                "",
                "For you",
                "Now",
                Locale.ENGLISH,
                Stationery.blank(Paper.A4),
                "",
                "",
                "",
                "<p>" + "a\n".repeat(100_000) + "</p>",
                Map.of());
        assertEquals(
                "refusal.summary.tooLong",
                assertThrows(DomainRefusal.class, () -> press.print(sheet)).key());
    }

    private static List<List<String>> of(List<String> texts) {
        return Portions.of(texts, Portions::weight, Portions::split);
    }
}
