package org.keptword.web.tags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keptword.shared.CaseId;

class CaseMarkTest {

    @ParameterizedTest
    @CsvSource({
        "Maya & Theo, MT",
        "Maya Lind and Theo Brandt, MT",
        "José Luis y Ángela, JÁ",
        "Sam + Noor, SN",
        "Jonah, J",
        "Jonah Pratt, JP",
        "lou & kim, LK",
        "Ana de la Cruz, AC",
        "Ana de la Cruz y Luis, AL",
        "'  \"Ana\"  ', A",
        "<script>alert(1)</script>, SS",
        "4711, ·",
        "😀 & 😀, ·",
        "李明, 李"
    })
    void theInitialsAreThoseOfBothPeople(String name, String initials) {
        assertEquals(initials, CaseMark.of(new CaseId(UUID.randomUUID()), name).initials());
    }

    @Test
    void anotherNameKeepsTheTone() {
        CaseId id = new CaseId(UUID.randomUUID());
        assertEquals(
                CaseMark.of(id, "Maya & Theo").tone(), CaseMark.of(id, "Maya").tone());
    }

    @Test
    void casesAreSpreadOverAllTones() {
        Set<Integer> tones = IntStream.range(0, 400)
                .map(i -> CaseMark.toneOf(new CaseId(UUID.randomUUID())))
                .boxed()
                .collect(Collectors.toSet());
        assertEquals(CaseMark.TONES, tones.size());
        assertTrue(tones.stream().allMatch(tone -> tone >= 1 && tone <= CaseMark.TONES), tones.toString());
    }
}
