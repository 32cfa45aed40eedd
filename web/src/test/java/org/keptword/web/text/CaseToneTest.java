package org.keptword.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaseToneTest {

    @Test
    void aCaseKeepsItsToneAndManyCasesHaveAllOfThem() {
        UUID one = UUID.fromString("01a2305e-9008-7202-a322-364b2c0057cf");
        assertEquals(CaseTone.of(one), CaseTone.of(UUID.fromString(one.toString())));
        Set<Integer> tones = IntStream.range(0, 500)
                .mapToObj(at -> CaseTone.of(UUID.nameUUIDFromBytes(new byte[] {(byte) at, (byte) (at >> 8)})))
                .collect(Collectors.toSet());
        assertEquals(CaseTone.TONES, tones.size());
        assertTrue(tones.stream().allMatch(tone -> tone >= 1 && tone <= CaseTone.TONES));
    }
}
