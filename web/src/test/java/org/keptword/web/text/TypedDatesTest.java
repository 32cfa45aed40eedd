package org.keptword.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keptword.shared.Region;

/** {@code ModuleJourney} reads the same tables with the script that runs in the browser. */
class TypedDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | Fri, Nov 27, 2026 | 2026-11-27",
                "en-GB | Fri 27 Nov 2026 | 2026-11-27",
                "es-MX | vie 27 nov 2026 | 2026-11-27",
                "es-ES | vie 27 nov | 2026-11-27",
                "es-MX | mar 24 nov 2026 | 2026-11-24",
                "es-MX | 3 mar | 2026-03-03",
                "es-MX | mar 3 mar 2026 | 2026-03-03",
                "es-MX | sábado 5 de septiembre de 2026 | 2026-09-05",
                "es-MX | 27 NOV. | 2026-11-27",
                "en-US | Nov 27 | 2026-11-27",
                "en-US | November 27th, 2026 | 2026-11-27",
                "en-US | 27 nov | 2026-11-27",
                "en-US | Sept 5 | 2026-09-05",
                "en-US | May 1, 27 | 2027-05-01",
                "en-US | May 1/27 | 2027-05-01",
                "en-US | 27-nov-26 | 2026-11-27",
                "en-US | 27 nov. 26 | 2026-11-27",
                "en-US | Nov 27-2026 | 2026-11-27",
                "en-US | Nov 27-28 | ",
                "en-US | Nov 27 \u2013 28 | ",
                "en-US | Nov 27 & 28 | ",
                "en-US | 2026 5551234567 1 | ",
                "en-US | Nov 27 Friday | 2026-11-27",
                "en-US | 2026-11-27 | 2026-11-27",
                "es-ES | 2026/11/27 | 2026-11-27",
                "en-US | 11/27/2026 | 2026-11-27",
                "en-US | 11/27 | 2026-11-27",
                "en-US | 27/11/2026 | 2026-11-27",
                "en-GB | 27/11/2026 | 2026-11-27",
                "en-GB | 5/4/26 | 2026-04-05",
                "en-US | 5/4/26 | 2026-05-04",
                "es-ES | 27.11.2026 | 2026-11-27",
                "es-MX | 27-11-26 | 2026-11-27",
                "en-US | Feb 29, 2028 | 2028-02-29",
                "en-US | Feb 29, 2026 | ",
                "en-US | Nov 31 | ",
                "en-US | 13/13/2026 | ",
                "en-US | soon | ",
                "en-US | 27 | ",
                "en-US | Friday | ",
                "en-US | Nov 27, 1726 | ",
                "en-US | Nov 27, 206 | ",
                "en-US | Nov Dec 27 | ",
                "en-US | Nov 27, 2026, 4:00 PM | ",
                "en-US | 99999999999/1/1 | "
            })
    void days(String region, String typed, String day) {
        assertEquals(
                Optional.ofNullable(day).map(LocalDate::parse),
                TypedDates.day(typed, Region.of(Locale.forLanguageTag(region)), TODAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | 4:00 PM | 16:00",
                "en-US | 4:00\u202FPM | 16:00",
                "en-US | 4pm | 16:00",
                "en-US | 4:30 p.m. | 16:30",
                "en-US | 4:30 a | 04:30",
                "en-US | 12 am | 00:00",
                "en-US | 12:00 PM | 12:00",
                "en-US | 16:00 | 16:00",
                "en-US | 10:00 | 10:00",
                "en-US | 11.30 | 11:30",
                "en-US | 00:30 | 00:30",
                "en-US | 09:00 | ",
                "en-US | 04:00 | ",
                "en-US | 0430 | ",
                "en-US | 04:00 pm | 16:00",
                "en-GB | 04:00 | 04:00",
                "es-MX | 0430 | 04:30",
                "en-US | 12:30 | 12:30",
                "en-US | 08:30:00 | 08:30",
                "en-US | 1630 | 16:30",
                "en-US | 16:00 pm | 16:00",
                "en-US | 4:00 | ",
                "en-US | 4 | ",
                "en-US | 10 | ",
                "en-US | 16:00 AM | ",
                "en-US | 0:30 AM | ",
                "en-GB | 16:00 | 16:00",
                "en-GB | 4pm | 16:00",
                "en-GB | 9 | 09:00",
                "es-MX | 4:30 p. m. | 16:30",
                "es-MX | 16.30 | 16:30",
                "es-MX | 16 h | 16:00",
                "es-ES | 16h30 | 16:30",
                "es-ES | 9:05 | 09:05",
                "es-ES | 24:00 | ",
                "es-ES | 9:60 | ",
                "es-ES | luego | "
            })
    void times(String region, String typed, String time) {
        assertEquals(
                Optional.ofNullable(time).map(LocalTime::parse),
                TypedDates.time(typed, Region.of(Locale.forLanguageTag(region))));
    }
}
