package org.keptword.custody;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PracticeKeysTest {

    private static final byte[] TEXT = "I was late".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE =
            SealedPlace.of(UUID.randomUUID(), "revision", "answers", UUID.randomUUID(), null);

    @Test
    void inTheFirstPhaseTheOldKeySealsAndBothOpen() throws Exception {
        PracticeKeys old = PracticeKeys.generate();
        PracticeKeys reading = old.withAnother();
        assertEquals(2, reading.size());
        assertArrayEquals(old.prefix(), reading.prefix());
        assertArrayEquals(TEXT, old.open(reading.seal(TEXT, PLACE), PLACE));
        assertArrayEquals(TEXT, reading.open(old.seal(TEXT, PLACE), PLACE));
    }

    @Test
    void inTheSecondPhaseTheNewKeySealsAndWhoIsInTheFirstStillOpensIt() throws Exception {
        PracticeKeys reading = PracticeKeys.generate().withAnother();
        byte[] before = reading.seal(TEXT, PLACE);
        PracticeKeys writing = reading.withLastSealing();
        byte[] after = writing.seal(TEXT, PLACE);
        assertTrue(writing.isCurrent(after));
        assertFalse(writing.isCurrent(before));
        assertArrayEquals(TEXT, writing.open(before, PLACE));
        assertArrayEquals(TEXT, reading.open(after, PLACE));
    }

    @Test
    void aRetiredKeyOpensNothingAnyMore() throws Exception {
        PracticeKeys old = PracticeKeys.generate();
        PracticeKeys writing = old.withAnother().withLastSealing();
        PracticeKeys alone = writing.withoutOthers();
        assertEquals(1, alone.size());
        assertArrayEquals(TEXT, alone.open(writing.seal(TEXT, PLACE), PLACE));
        byte[] sealedBefore = old.seal(TEXT, PLACE);
        assertThrows(GeneralSecurityException.class, () -> alone.open(sealedBefore, PLACE));
    }
}
