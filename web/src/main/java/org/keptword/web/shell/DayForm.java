package org.keptword.web.shell;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import org.keptword.access.presence.WorkingWeek;
import org.keptword.shared.DomainRefusal;

/** One day of the week in the form; both times empty for a day off. */
public class DayForm implements PageForm {

    private static final long serialVersionUID = 1L;

    private final DayOfWeek day;
    public LocalTime begins;
    public LocalTime ends;

    DayForm(DayOfWeek day, Optional<WorkingWeek.Hours> hours) {
        this.day = day;
        this.begins = hours.map(WorkingWeek.Hours::begins).orElse(null);
        this.ends = hours.map(WorkingWeek.Hours::ends).orElse(null);
    }

    /** The hours typed; empty for a day off. One time alone is refused. */
    Optional<WorkingWeek.Hours> hours() {
        if (begins == null && ends == null) {
            return Optional.empty();
        }
        if (begins == null || ends == null) {
            throw new DomainRefusal("refusal.access.hoursHalf");
        }
        return Optional.of(new WorkingWeek.Hours(begins, ends));
    }

    public DayOfWeek getDay() {
        return day;
    }
}
