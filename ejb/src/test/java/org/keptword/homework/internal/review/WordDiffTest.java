package org.keptword.homework.internal.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.keptword.homework.review.TextSegment;
import org.keptword.homework.review.TextSegment.Change;
import org.keptword.shared.ProcessorTime;

class WordDiffTest {

    @Test
    void aChangedWordIsMarkedAsAWhole() {
        assertEquals(
                List.of(
                        new TextSegment(Change.SAME, "I was "),
                        new TextSegment(Change.REMOVED, "angry"),
                        new TextSegment(Change.ADDED, "anxious"),
                        new TextSegment(Change.SAME, " all day.")),
                WordDiff.between("I was angry all day.", "I was anxious all day."));
    }

    @Test
    void sameTextsAreOnePieceAndEmptyOnesNone() {
        assertEquals(List.of(new TextSegment(Change.SAME, "as it was")), WordDiff.between("as it was", "as it was"));
        assertEquals(List.of(), WordDiff.between("", ""));
    }

    @Test
    void whatIsWrittenFirstOrGoneIsOnePiece() {
        assertEquals(List.of(new TextSegment(Change.ADDED, "all new")), WordDiff.between("", "all new"));
        assertEquals(List.of(new TextSegment(Change.REMOVED, "all gone")), WordDiff.between("all gone", ""));
    }

    @Test
    void aRewrittenSentenceIsNotCutAtItsSpaces() {
        assertEquals(
                List.of(
                        new TextSegment(Change.REMOVED, "one two three"),
                        new TextSegment(Change.ADDED, "four five six"),
                        new TextSegment(Change.SAME, ".")),
                WordDiff.between("one two three.", "four five six."));
    }

    @Test
    void lineBreaksStayWhereTheyAre() {
        assertEquals(
                List.of(new TextSegment(Change.SAME, "first\nsecond"), new TextSegment(Change.ADDED, "\nthird")),
                WordDiff.between("first\nsecond", "first\nsecond\nthird"));
    }

    @Test
    void anEmojiIsNeverCut() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        String couple = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC66";
        assertEquals(
                List.of(
                        new TextSegment(Change.SAME, "we "),
                        new TextSegment(Change.REMOVED, family),
                        new TextSegment(Change.ADDED, couple)),
                WordDiff.between("we " + family, "we " + couple));
        assertEquals(List.of("\uD83C\uDDEA\uD83C\uDDF8"), WordDiff.parts("\uD83C\uDDEA\uD83C\uDDF8"));
        assertEquals(List.of("\uD83D\uDC4D\uD83C\uDFFD"), WordDiff.parts("\uD83D\uDC4D\uD83C\uDFFD"));
    }

    @Test
    void aLetterKeepsItsAccents() {
        assertEquals(List.of("cafe\u0301", " ", "n\u0303andu\u0301"), WordDiff.parts("cafe\u0301 n\u0303andu\u0301"));
    }

    @Test
    void longTextsWithoutAnythingInCommonAreComparedInTime() {
        String one = IntStream.range(0, 20_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String other = IntStream.range(0, 20_000).mapToObj(i -> "b" + i).collect(Collectors.joining("\n"));
        List<TextSegment> pieces = ProcessorTime.within(Duration.ofSeconds(20), () -> WordDiff.between(one, other));
        assertEquals(other, without(Change.REMOVED, pieces));
    }

    @Property(tries = 300)
    void bothTextsComeBackExactlyAndNoCodePointIsCut(@ForAll("texts") String before, @ForAll("texts") String after) {
        List<TextSegment> pieces = WordDiff.between(before, after);
        assertEquals(after, without(Change.REMOVED, pieces));
        assertEquals(before, without(Change.ADDED, pieces));
        for (TextSegment piece : pieces) {
            assertTrue(!piece.text().isEmpty(), "an empty piece says nothing");
            assertTrue(!Character.isLowSurrogate(piece.text().charAt(0)), "a code point was cut");
        }
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.of(
                        "I",
                        "we",
                        "not",
                        "señal",
                        "e\u0301",
                        " ",
                        "  ",
                        "\n",
                        "\r\n",
                        ".",
                        ",",
                        "\u0000",
                        "\u200D",
                        "\uD83D\uDC68",
                        "\uD83D\uDC69",
                        "\uD83C\uDFFD",
                        "\uD83C\uDDEA",
                        "\uD83C\uDDF8",
                        "\uFE0F",
                        "5",
                        "\u20E3",
                        "क",
                        "\u094D",
                        "हि",
                        "דבר",
                        "字")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    private static String without(Change change, List<TextSegment> pieces) {
        return pieces.stream()
                .filter(piece -> piece.change() != change)
                .map(TextSegment::text)
                .collect(Collectors.joining());
    }
}
