package org.keptword.web.tags;

import java.time.LocalDate;
import java.util.Optional;
import org.keptword.web.text.Dates;

/** A field for a day, see {@link TimedInput}. */
public class DayInput extends TimedInput {

    public DayInput() {
        super("date");
    }

    @Override
    Optional<LocalDate> read(Dates dates, String typed) {
        return dates.readDay(typed);
    }

    @Override
    String typed(Dates dates, Object value) {
        return value instanceof LocalDate known ? dates.typed(known) : value.toString();
    }

    @Override
    String example(Dates dates) {
        return dates.typed(dates.today());
    }
}
