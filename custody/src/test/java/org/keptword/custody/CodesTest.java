package org.keptword.custody;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @Test
    void aCodeHasFourGroupsOfFourWithoutLettersThatLookAlike() {
        assertTrue(Codes.make().matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
    }

    @Test
    void codesDoNotRepeat() {
        Set<String> codes = Stream.generate(Codes::make).limit(1000).collect(Collectors.toSet());

        assertEquals(1000, codes.size());
    }

    @Test
    void aCodeTypedInSmallLettersWithoutDashesIsTheSameCode() {
        String code = Codes.make();

        assertArrayEquals(
                Codes.hash(code).orElseThrow(),
                Codes.hash(code.replace("-", "").toLowerCase(Locale.ROOT)).orElseThrow());
    }

    @Test
    void lettersTakenForDigitsAreTheDigits() {
        assertArrayEquals(
                Codes.hash("0000-1111-1111-ABCD").orElseThrow(),
                Codes.hash("OOoo-IIii-LLll-abcd").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "U000-0000-0000-0000", "0000-0000-0000-0000-0", "0000 0000 0000 0000"})
    void whatCannotBeACodeHasNoHash(String typed) {
        assertTrue(Codes.hash(typed).isEmpty());
    }
}
