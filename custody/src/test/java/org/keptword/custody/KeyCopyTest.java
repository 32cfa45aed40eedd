package org.keptword.custody;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCopyTest {

    private static final UUID PRACTICE = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-12-02T09:00:00Z");
    private static final byte[] TEXT = "I was late".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = SealedPlace.of(PRACTICE, "revision", "answers", UUID.randomUUID(), null);

    private final PracticeKeys keys = PracticeKeys.generate().withAnother();
    private final RecoveryCode code = RecoveryCode.make();
    private final byte[] file =
            KeyCopy.make(PRACTICE, "Consulta Río \"Sur\"", NOW, keys, code).file();

    @Test
    void aCopyOpensWithItsCodeAndHoldsEveryKey() throws Exception {
        KeyCopy copy = KeyCopy.read(file);
        assertEquals(PRACTICE, copy.practice());
        assertEquals("Consulta Río \"Sur\"", copy.name());
        assertEquals(NOW, copy.madeAt());
        PracticeKeys opened = copy.open(code).orElseThrow();
        assertTrue(opened.isSame(keys));
        assertArrayEquals(TEXT, opened.open(keys.withLastSealing().seal(TEXT, PLACE), PLACE));
        assertArrayEquals(TEXT, opened.open(keys.seal(TEXT, PLACE), PLACE));
    }

    @Test
    void withAnotherCodeItStaysShut() {
        assertTrue(KeyCopy.read(file).open(RecoveryCode.make()).isEmpty());
    }

    @Test
    void neitherTheKeyNorTheCodeIsInTheFile() {
        String written = new String(file, StandardCharsets.UTF_8);
        assertFalse(written.contains(code.written()));
        assertFalse(written.contains(code.written().replace("-", "")));
        assertFalse(written.contains("keyData"));
        assertEquals("a recovery code", code.toString());
    }

    @Test
    void whatWasChangedIsDamagedWhereverItIs() {
        for (int at = 0; at < file.length; at++) {
            byte[] changed = file.clone();
            changed[at] ^= 1;
            assertThrows(
                    KeyCopy.Unreadable.class,
                    () -> KeyCopy.read(changed),
                    () -> new String(changed, StandardCharsets.UTF_8));
        }
        assertEquals(KeyCopy.Fault.DAMAGED, fault(Arrays.copyOf(file, file.length / 2)));
    }

    /** Whoever works the checksum out again has not the code. */
    @Test
    void aNameThatWasForgedKeepsItShut() {
        byte[] other = KeyCopy.make(PRACTICE, "Other", NOW, keys, code).file();
        String forged = new String(file, StandardCharsets.UTF_8);
        String ownKeys = part(forged, "keys");
        String mixed = new String(other, StandardCharsets.UTF_8)
                .replace(part(new String(other, StandardCharsets.UTF_8), "keys"), ownKeys);
        assertEquals(KeyCopy.Fault.DAMAGED, fault(mixed.getBytes(StandardCharsets.UTF_8)));
    }

    private static String part(String json, String field) {
        int from = json.indexOf("\"" + field + "\":\"") + field.length() + 4;
        return json.substring(from, json.indexOf("\",\"checksum\"", from));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "7",
                "{\"format\":{}}",
                "{\"format\":\"other\"}",
                "<svg onload='alert(1)'/>"
            })
    void somethingElseIsNoCopy(String content) {
        assertEquals(KeyCopy.Fault.NOT_A_COPY, fault(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFileThatIsTooLongOrNestedIsNoCopy() {
        assertEquals(KeyCopy.Fault.NOT_A_COPY, fault(new byte[KeyCopy.MOST_BYTES + 1]));
        assertEquals(
                KeyCopy.Fault.NOT_A_COPY, fault("[".repeat(KeyCopy.MOST_BYTES).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aCopyOfALaterVersionSaysSo() {
        String later = new String(file, StandardCharsets.UTF_8).replace("\"version\":1", "\"version\":2");
        assertEquals(KeyCopy.Fault.NEWER_FORMAT, fault(later.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aCodeIsReadAsPeopleTypeItAndASlipIsNoticed() {
        String written = code.written();
        assertTrue(written.matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}"), written);
        String typed = " " + written.toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o') + " ";
        assertEquals(written, RecoveryCode.read(typed).orElseThrow().written());
        int noticed = 0;
        for (int at = 0; at < written.length(); at++) {
            char letter = written.charAt(at);
            if (letter != '-') {
                String slip = written.substring(0, at) + (letter == '7' ? '8' : '7') + written.substring(at + 1);
                noticed += RecoveryCode.read(slip).isEmpty() ? 1 : 0;
            }
        }
        assertTrue(noticed >= 26, "of 28 slips only " + noticed);
        assertTrue(RecoveryCode.read("").isEmpty());
        assertTrue(RecoveryCode.read(written.substring(1)).isEmpty());
    }

    @Test
    void aFingerprintStaysWithItsKeyAndIsOfNoOther() {
        assertTrue(keys.fingerprints().contains(keys.fingerprint()));
        assertEquals(2, keys.fingerprints().size());
        assertNotEquals(keys.fingerprint(), keys.withLastSealing().fingerprint());
        assertEquals(keys.fingerprints(), keys.withLastSealing().fingerprints());
    }

    private static KeyCopy.Fault fault(byte[] content) {
        return assertThrows(KeyCopy.Unreadable.class, () -> KeyCopy.read(content))
                .fault();
    }
}
