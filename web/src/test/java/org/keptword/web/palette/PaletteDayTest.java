package org.keptword.web.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.web.text.Language;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.TextsOnDisk;

class PaletteDayTest {

    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static Optional<LocalDate> day(String typed, Locale language) throws IOException {
        return new PaletteDay(new LocalizedTexts(TextsOnDisk.load(), language), TODAY).of(PaletteWords.of(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27, 2026-11-27",
        "Nov 27, 2026-11-27",
        "27 november, 2026-11-27",
        "11/27, 2026-11-27",
        "27/11, 2026-11-27",
        "2/3, 2027-02-03",
        "jan 5, 2027-01-05",
        "aug 1, 2026-08-01",
        "friday, 2026-12-04",
        "tue, 2026-12-01",
        "today, 2026-12-01",
        "Tomorrow, 2026-12-02",
        "yesterday, 2026-11-30"
    })
    void anAmericanDayIsUnderstood(String typed, LocalDate day) throws IOException {
        assertEquals(Optional.of(day), day(typed, Language.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({
        "27 nov, 2026-11-27",
        "27 de noviembre, 2026-11-27",
        "2/3, 2027-03-02",
        "11/27, 2026-11-27",
        "miércoles, 2026-12-02",
        "sabado, 2026-12-05",
        "hoy, 2026-12-01",
        "mañana, 2026-12-02"
    })
    void aSpanishDayIsUnderstood(String typed, LocalDate day) throws IOException {
        assertEquals(Optional.of(day), day(typed, Language.SPANISH));
    }

    @ParameterizedTest
    @CsvSource({"2/3, 2027-03-02", "27/11, 2026-11-27", "11/27, 2026-11-27", "Nov 27, 2026-11-27"})
    void aBritishDayIsUnderstood(String typed, LocalDate day) throws IOException {
        assertEquals(Optional.of(day), day(typed, Locale.UK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "maya", "27", "nov", "32 nov", "13/13", "2026-02-30", "nov 27 maya", "0/0", "99/1", "feb 29"
            })
    void anythingElseIsNoDay(String typed) throws IOException {
        assertEquals(Optional.empty(), day(typed, Language.ENGLISH));
    }
}
