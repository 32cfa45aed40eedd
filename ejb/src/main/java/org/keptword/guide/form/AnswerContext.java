package org.keptword.guide.form;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.keptword.shared.Part;

/**
 * Who answers, and when.
 *
 * @param today the date where the person is
 * @param zone the person's time zone
 * @param part the participant's part in what happened, which some hints spare
 */
public record AnswerContext(LocalDate today, ZoneId zone, Part part) {

    public AnswerContext {
        Objects.requireNonNull(today);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(part);
    }
}
