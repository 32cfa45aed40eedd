package org.keptword.web.sessions;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.keptword.sessions.PlanSeries;
import org.keptword.sessions.Repeat;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;
import org.keptword.web.shell.PageForm;

/** A meeting or a series as somebody types it. */
public class PlanForm implements PageForm {

    private static final long serialVersionUID = 1L;

    private final When when = new When();
    public Repeat repeat = Repeat.ONCE;
    public Integer times;
    public LocalDate until;
    public String place;

    void begin(LocalDateTime at) {
        when.day = at.toLocalDate();
        when.time = at.toLocalTime();
    }

    PlanSeries command(CaseId of, Optional<ParticipantId> with) {
        if (!when.isGiven() || when.minutes == null) {
            throw new DomainRefusal("refusal.sessions.when");
        }
        return new PlanSeries(
                of,
                with,
                when.day,
                when.time,
                when.minutes,
                place,
                repeat,
                Optional.ofNullable(until),
                Optional.ofNullable(times));
    }

    public When getWhen() {
        return when;
    }

    public Repeat[] getRepeats() {
        return Repeat.values();
    }
}
