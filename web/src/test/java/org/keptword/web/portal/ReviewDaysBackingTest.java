package org.keptword.web.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.cases.caseload.ReviewDaysService;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Language;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.Spaces;
import org.keptword.web.text.TextsOnDisk;

class ReviewDaysBackingTest {

    /** A Saturday. */
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    /** Nine o'clock in Madrid. */
    private static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");

    private static final LocalDate FOURTH = LocalDate.of(2026, 12, 4);

    @Test
    void theDayIsThatOfTheClient() throws IOException {
        ReviewDaysService.ReviewDays there = new ReviewDaysService.ReviewDays(MONDAY, Optional.empty(), false);
        assertEquals(
                "On working days, your counselor reads what you hand in. The next working day is Mon, Nov 30.",
                said(there, "Europe/Madrid"));
        assertEquals(
                "On working days, your counselor reads what you hand in. The next working day is Sun, Nov 29.",
                said(there, "Pacific/Honolulu"));
        assertEquals(
                "On working days, your counselor reads what you hand in. Today is a working day.",
                said(new ReviewDaysService.ReviewDays(NOW, Optional.empty(), false), "Pacific/Auckland"));
    }

    @Test
    void aColleagueIsNamedOnlyIfThereIsOne() throws IOException {
        assertEquals(
                "Your counselor is away until Fri, Dec 4. A colleague reads what you hand in.",
                said(new ReviewDaysService.ReviewDays(MONDAY, Optional.of(FOURTH), true), "Europe/Madrid"));
        assertEquals(
                "Your counselor is away until Fri, Dec 4."
                        + " Starting Mon, Dec 7, your counselor will read what you hand in.",
                said(
                        new ReviewDaysService.ReviewDays(
                                Instant.parse("2026-12-07T08:00:00Z"), Optional.of(FOURTH), false),
                        "Europe/Madrid"));
    }

    @Test
    void inSpanishToo() throws IOException {
        assertEquals(
                "Tu consejero o consejera está fuera hasta el vie 4 dic. Otra persona del equipo lee lo que entregas.",
                said(
                        new ReviewDaysService.ReviewDays(MONDAY, Optional.of(FOURTH), true),
                        "Europe/Madrid",
                        Language.SPANISH));
    }

    private static String said(ReviewDaysService.ReviewDays days, String zone) throws IOException {
        return said(days, zone, Locale.ENGLISH);
    }

    private static String said(ReviewDaysService.ReviewDays days, String zone, Locale language) throws IOException {
        return Spaces.plain(ReviewDaysBacking.sentence(
                days,
                new LocalizedTexts(TextsOnDisk.load(), language),
                new Dates(language, ZoneId.of(zone), Clock.fixed(NOW, ZoneOffset.UTC))));
    }
}
