package org.keptword.web.portal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.keptword.rescheduling.PartOfDay;
import org.keptword.rescheduling.SuggestedTime;
import org.keptword.shared.DomainRefusal;
import org.keptword.web.shell.PageForm;

/** One time that a client suggests: a day with a time or a part of the day, or nothing. */
public class SuggestionForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public LocalDate day;
    public LocalTime time;
    public String part;

    /** What is suggested; empty where nothing was filled in, and refused where the day is missing. */
    Optional<SuggestedTime> suggested() {
        Optional<PartOfDay> of =
                Optional.ofNullable(part).filter(name -> !name.isEmpty()).map(PartOfDay::valueOf);
        if (day != null) {
            return Optional.of(SuggestedTime.of(day, time, of.orElse(null)));
        }
        if (time != null || of.isPresent()) {
            throw new DomainRefusal("refusal.rescheduling.noDay");
        }
        return Optional.empty();
    }
}
