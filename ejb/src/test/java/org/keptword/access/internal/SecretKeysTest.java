package org.keptword.access.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretKeysTest {

    @Test
    void keysAreLongAndNoTwoAreAlike() {
        assertEquals(
                500,
                Stream.generate(SecretKeys::make)
                        .limit(500)
                        .collect(Collectors.toSet())
                        .size());
        assertEquals(32, Base64.getUrlDecoder().decode(SecretKeys.make()).length);
    }

    @Test
    void aKeyHasOneHashAndAnotherKeyAnother() {
        String key = SecretKeys.make();

        assertArrayEquals(
                SecretKeys.hash(key).orElseThrow(), SecretKeys.hash(key).orElseThrow());
        assertTrue(!Arrays.equals(
                SecretKeys.hash(key).orElseThrow(),
                SecretKeys.hash(SecretKeys.make()).orElseThrow()));
    }

    @Test
    void whatCannotBeAKeyHasNone() {
        assertEquals(Optional.empty(), SecretKeys.hash("short"));
        assertEquals(Optional.empty(), SecretKeys.hash(SecretKeys.make() + "A"));
        assertEquals(Optional.empty(), SecretKeys.hash("%".repeat(43)));
    }
}
