package org.keptword.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Relation;

/**
 * Who opened a client's record, by day, newest first.
 *
 * @param older the day earlier ones are asked for with; empty on the last page
 */
public record RecordAccessPage(List<Day> days, Optional<LocalDate> older) {

    /** A day of the client's, with each person who looked. */
    public record Day(LocalDate day, List<Opened> by) {

        public Day {
            by = List.copyOf(by);
        }
    }

    /**
     * A person who looked on a day.
     *
     * @param relation by what right: the own counselor, a cover, supervision, an emergency
     * @param first when the first time was, and {@code last} the last time, the same where there was one
     * @param taken whether something was printed or taken along
     */
    public record Opened(String name, Relation relation, Instant first, Instant last, boolean taken) {}

    public RecordAccessPage {
        days = List.copyOf(days);
    }
}
