package org.keptword.safety.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.safety.FlagKind;

/** A disclosure among calm sentences is found, and a long text is read in time. */
class LongTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {". ", ", ", " "})
    void oneDisclosureAmongCalmWordsIsFound(String between) {
        String before = String.join(
                between,
                "on Monday I went to work and bought bread on the way home",
                "we talked about the weekend and about my sister",
                "the car is at the garage until Friday",
                "in the evening I watched a series and folded the laundry");
        String after = String.join(
                between,
                "on Tuesday I baked a cake",
                "we had soup and the soup was good",
                "I would like to sleep longer on Sunday",
                "next week we have our session");
        String disclosure = "then he squeezed until I blacked out";
        assertEquals(Set.of(), SecondReaderTest.both(before + between + after));
        assertEquals(Set.of(), SecondReaderTest.LEXICON.in(disclosure));
        assertTrue(SecondReaderTest.both(before + between + disclosure + between + after)
                .contains(FlagKind.STRANGULATION));
    }

    @Test
    void aTextOfFourHundredWordsIsReadInTime() {
        List<String> texts = IntStream.range(0, 40)
                .mapToObj(seed -> LongTexts.Punctuation.NONE.of(LongTexts.calm("en", new Random(seed), 40)))
                .map(text -> String.join(
                        " ", Arrays.stream(text.split(" ")).limit(400).toList()))
                .toList();
        for (int warm = 0; warm < 12; warm++) {
            texts.forEach(SecondReaderTest.SECOND::in);
        }
        long begun = SecondReaderTest.processorTime();
        texts.forEach(SecondReaderTest.SECOND::in);
        double each = (SecondReaderTest.processorTime() - begun) / 1e6 / texts.size();
        System.out.printf("Second reader: %.2f ms a text of 400 words%n", each);
        assertTrue(each < 30, each + " ms");
    }
}
