package org.keptword.access.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.access.practice.CrisisLine;
import org.keptword.access.practice.SetCrisisLine;
import org.keptword.shared.ByLanguage;

/** In what language a client reads a crisis line. */
class CrisisLineEntryTest {

    private static final SetCrisisLine.Words ENGLISH =
            new SetCrisisLine.Words("Hope line", "day and night", "Text HOPE to 988");
    private static final SetCrisisLine.Words SPANISH =
            new SetCrisisLine.Words("Línea de la esperanza", "día y noche", "Envía AYUDA al 988");

    private static CrisisLine line(Map<String, SetCrisisLine.Words> words, Locale locale) {
        SetCrisisLine set =
                new SetCrisisLine(UUID.randomUUID(), null, CrisisLine.Kind.SUICIDE, "988", new ByLanguage<>(words));
        return new CrisisLineEntry(UUID.randomUUID(), UUID.randomUUID(), set, LocalDate.of(2026, 1, 2)).in(locale);
    }

    @Test
    void itIsReadInTheLanguageOfTheClient() {
        CrisisLine line = line(Map.of("en", ENGLISH, "es", SPANISH), Locale.forLanguageTag("es-MX"));
        assertEquals("Línea de la esperanza", line.name());
        assertEquals("día y noche", line.hours());
        assertEquals("Envía AYUDA al 988", line.text());
    }

    @Test
    void aLanguageWithoutWordsReadsTheEnglishOnes() {
        assertEquals(
                "Hope line",
                line(Map.of("en", ENGLISH, "es", SPANISH), Locale.FRENCH).name());
    }

    @Test
    void aTextOptionOfOneLanguageIsShownInTheOthers() {
        SetCrisisLine.Words without = new SetCrisisLine.Words("Línea de la esperanza", "día y noche", null);
        assertEquals(
                "Text HOPE to 988",
                line(Map.of("en", ENGLISH, "es", without), Locale.forLanguageTag("es-MX"))
                        .text());
    }

    @Test
    void itIsNeverWithoutAName() {
        assertEquals(
                "Línea de la esperanza",
                line(Map.of("es", SPANISH), Locale.FRENCH).name());
    }
}
