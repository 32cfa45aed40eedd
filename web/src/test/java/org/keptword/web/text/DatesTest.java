package org.keptword.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T23:30:00Z"), ZoneOffset.UTC);
    private static final Instant TEN = Instant.parse("2026-11-24T09:00:00Z");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private final Dates english = new Dates(Language.ENGLISH, MADRID, CLOCK);
    private final Dates spanish = new Dates(Language.SPANISH, MADRID, CLOCK);

    @Test
    void aMomentIsSaidAsPeopleSayIt() {
        assertEquals("Tuesday 24 November, 10:00", english.moment(TEN));
        assertEquals("martes 24 de noviembre, 10:00", spanish.moment(TEN));
    }

    @Test
    void theYearIsSaidWhenItIsAnotherOne() {
        assertEquals("Wednesday 6 January 2027", english.day(LocalDate.of(2027, 1, 6)));
        assertEquals("miércoles 6 de enero de 2027", spanish.day(LocalDate.of(2027, 1, 6)));
    }

    @Test
    void todayBeginsWhereThePersonIs() {
        assertEquals(LocalDate.of(2026, 11, 25), english.today());
        assertEquals(LocalDate.of(2026, 11, 24), new Dates(Language.ENGLISH, ZoneOffset.UTC, CLOCK).today());
    }

    @Test
    void theExactTimeHasSecondsAndZone() {
        assertEquals("24 November 2026, 10:00:00 CET", english.exact(TEN));
        assertEquals("2026-11-24T10:00:00+01:00", english.machine(TEN));
        assertEquals("2026-11-24", english.machine(LocalDate.of(2026, 11, 24)));
    }

    @Test
    void inBriefThereIsNoWeekday() {
        assertEquals("24 Nov", english.brief(TEN));
        assertEquals("3 Feb 2025", english.brief(LocalDate.of(2025, 2, 3)));
    }
}
