package org.keptword.web.sessions;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.keptword.sessions.calendar.CalendarService;

/**
 * From when until when a drawn day goes: from seven in the morning to nine in the evening, and further where a meeting lies outside. What
 * goes on over midnight is drawn until then; the list says how long it is.
 *
 * @param first the hour it begins with
 * @param last the hour it ends with, up to 24
 */
public record CalendarHours(int first, int last) {

    private static final int MORNING = 7;
    private static final int EVENING = 21;
    private static final int MIDNIGHT = 24;

    static CalendarHours of(List<CalendarService.CalendarView.Entry> entries, ZoneId zone) {
        int first = MORNING;
        int last = EVENING;
        for (CalendarService.CalendarView.Entry entry : entries) {
            LocalDateTime begin = LocalDateTime.ofInstant(entry.line().startsAt(), zone);
            LocalDateTime end = begin.plusMinutes(entry.line().minutes());
            boolean overnight = !end.toLocalDate().equals(begin.toLocalDate());
            first = Math.min(first, begin.getHour());
            last = overnight ? MIDNIGHT : Math.max(last, end.minusSeconds(1).getHour() + 1);
        }
        return new CalendarHours(first, last);
    }

    public String getBegin() {
        return "%02d:00:00".formatted(first);
    }

    public String getEnd() {
        return "%02d:00:00".formatted(last);
    }
}
