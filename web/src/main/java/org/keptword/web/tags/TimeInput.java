package org.keptword.web.tags;

import java.time.LocalTime;
import java.util.Optional;
import org.keptword.web.text.Dates;

/** A field for a time of day, see {@link TimedInput}. */
public class TimeInput extends TimedInput {

    public TimeInput() {
        super("time");
    }

    @Override
    Optional<LocalTime> read(Dates dates, String typed) {
        return dates.readTime(typed);
    }

    @Override
    String typed(Dates dates, Object value) {
        return value instanceof LocalTime known ? dates.typed(known) : value.toString();
    }

    @Override
    String example(Dates dates) {
        return dates.typed(LocalTime.of(16, 0));
    }
}
