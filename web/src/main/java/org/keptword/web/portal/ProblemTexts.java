package org.keptword.web.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.keptword.guide.form.LocalizedText;
import org.keptword.guide.form.Problem;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Says what is to be put right, with days and units as people say them. */
record ProblemTexts(LocalizedTexts speech, Dates dates) {

    String say(Problem problem) {
        return speech.with(
                problem.key(), problem.args().stream().map(this::spoken).toArray());
    }

    private Object spoken(Object arg) {
        if (arg instanceof LocalizedText text) {
            return speech.in(text);
        }
        if (arg instanceof LocalTime time) {
            return dates.time(time);
        }
        if (arg instanceof LocalDate day) {
            return dates.day(day);
        }
        if (arg instanceof OffsetDateTime || arg instanceof Instant) {
            return dates.moment((java.time.temporal.Temporal) arg);
        }
        return arg;
    }
}
