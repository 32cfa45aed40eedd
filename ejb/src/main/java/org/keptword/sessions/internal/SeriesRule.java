package org.keptword.sessions.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.sessions.calendar.PlanSeries;
import org.keptword.shared.DomainRefusal;

/**
 * On which days a meeting comes back, and when that is. Only weeks repeat, so every day exists; each meeting keeps its time on the
 * wall when clocks change. A time that a change of clocks leaves out is as much later as was left out (02:30 becomes 03:30); of one
 * that comes twice it is the first. Pure.
 */
public final class SeriesRule {

    /** So many meetings are planned at once at most: one a week for a year. */
    public static final int MOST = 52;

    private SeriesRule() {}

    /** The days of all meetings, the first one included; where both a last day and a number are said, whichever comes first. */
    public static List<LocalDate> days(
            LocalDate first, PlanSeries.Repeat repeat, Optional<LocalDate> until, Optional<Integer> times) {
        if (repeat == PlanSeries.Repeat.ONCE) {
            return List.of(first);
        }
        if (until.isEmpty() && times.isEmpty()) {
            throw new DomainRefusal("refusal.sessions.howLong");
        }
        if (until.isPresent() && until.get().isBefore(first)) {
            throw new DomainRefusal("refusal.sessions.endsBeforeItBegins");
        }
        int many = times.orElse(MOST + 1);
        if (many < 1 || (times.isPresent() && many > MOST)) {
            throw new DomainRefusal("refusal.sessions.howMany", MOST);
        }
        List<LocalDate> days = Stream.iterate(first, day -> day.plusWeeks(repeat.weeks()))
                .takeWhile(day -> until.isEmpty() || !day.isAfter(until.get()))
                .limit(many)
                .toList();
        if (days.size() > MOST) {
            throw new DomainRefusal("refusal.sessions.howMany", MOST);
        }
        return days;
    }

    /** The moment of a time on the wall. */
    public static Instant moment(LocalDateTime onTheWall, ZoneId zone) {
        return onTheWall.atZone(zone).toInstant();
    }

    /** A meeting moved by as much as another one was, counted on the wall: by days and hours there, whatever clocks did between. */
    public static Instant along(Instant startsAt, LocalDateTime from, LocalDateTime to, ZoneId zone) {
        LocalDateTime there = LocalDateTime.ofInstant(startsAt, zone);
        return moment(there.plus(java.time.Duration.between(from, to)), zone);
    }
}
