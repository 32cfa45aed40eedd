package org.keptword.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    /** Every minute of two days, one of them with a change of the clock. */
    @Test
    void theSessionOfTodayIsStillToComeWheneverTheDemonstrationIsLoaded() {
        Instant first = Instant.parse("2026-10-31T12:00:00Z");
        for (int minute = 0; minute < 2 * 24 * 60; minute++) {
            Instant loading = first.plus(Duration.ofMinutes(minute));
            Days days = new Days(loading, Days.zone(loading, NEW_YORK, LOS_ANGELES));
            Instant today = days.moment("today");
            assertTrue(Duration.between(loading, today).toMinutes() >= 120, "loaded at " + loading);
            assertEquals(days.today(), LocalDate.ofInstant(today, days.zone()), "loaded at " + loading);
        }
    }

    @Test
    void aPracticeIsAtItsPlaceUntilTheEvening() {
        assertEquals(NEW_YORK, Days.zone(Instant.parse("2026-11-29T00:59:00Z"), NEW_YORK, LOS_ANGELES));
        assertEquals(LOS_ANGELES, Days.zone(Instant.parse("2026-11-29T01:00:00Z"), NEW_YORK, LOS_ANGELES));
        assertEquals(NEW_YORK, Days.zone(Instant.parse("2026-11-29T05:00:00Z"), NEW_YORK, LOS_ANGELES));
    }
}
