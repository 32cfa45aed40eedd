package org.keptword.sessions;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Some days of a calendar: the meetings of the caseload, each where it is in time and how it stands.
 *
 * @param from the first day
 * @param until the day after the last one
 * @param mayPlan whether the reader plans; a supervisor reads
 * @param entries in order of time
 */
public record CalendarView(LocalDate from, LocalDate until, boolean mayPlan, List<Entry> entries) {

    /**
     * One meeting.
     *
     * @param name what those in its case are called together
     * @param with the name of the one participant it is with; empty for everybody
     * @param seeSafety whether the safety page speaks against it: it is planned with two who must not be brought together
     * @param overlaps the other meetings of its counselor at the same time
     */
    public record Entry(
            SessionLine line, String name, Optional<String> with, boolean seeSafety, List<Overlap> overlaps) {

        public Entry {
            overlaps = List.copyOf(overlaps);
        }
    }

    /** A day with the meetings on it. */
    public record Day(LocalDate date, List<Entry> entries) {

        public Day {
            entries = List.copyOf(entries);
        }
    }

    public CalendarView {
        entries = List.copyOf(entries);
    }

    /** The days with something on them, as they are where the reader is. */
    public List<Day> days(ZoneId zone) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> LocalDate.ofInstant(entry.line().startsAt(), zone), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }
}
