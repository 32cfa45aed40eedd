package org.keptword.web.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.calendar.CalendarService;
import org.keptword.shared.CaseId;
import org.keptword.shared.SessionId;

class CalendarHoursTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @Test
    void aDayGoesFromSevenToNineInTheEvening() {
        assertEquals(new CalendarHours(7, 21), hours(at(10, 0, 50)));
        assertEquals(new CalendarHours(7, 21), CalendarHours.of(List.of(), MADRID));
        assertEquals("07:00:00", hours(at(10, 0, 50)).getBegin());
    }

    @Test
    void itGoesFurtherForWhatLiesOutside() {
        assertEquals(new CalendarHours(6, 22), hours(at(6, 30, 50), at(20, 30, 90)));
    }

    @Test
    void whatGoesOnOverMidnightIsDrawnUntilThen() {
        assertEquals(new CalendarHours(7, 24), hours(at(23, 50, 60)));
        assertEquals(new CalendarHours(7, 24), hours(at(23, 10, 50)));
    }

    private static CalendarHours hours(CalendarService.CalendarView.Entry... entries) {
        return CalendarHours.of(List.of(entries), MADRID);
    }

    private static CalendarService.CalendarView.Entry at(int hour, int minute, int minutes) {
        SessionLine line = new SessionLine(
                new SessionId(UUID.randomUUID()),
                new CaseId(UUID.randomUUID()),
                Optional.empty(),
                LocalDateTime.of(2026, 11, 25, hour, minute).atZone(MADRID).toInstant(),
                minutes,
                null,
                SessionLine.State.PLANNED,
                Optional.empty());
        return new CalendarService.CalendarView.Entry(line, "M. and T.", Optional.empty(), 0, false, false, List.of());
    }
}
