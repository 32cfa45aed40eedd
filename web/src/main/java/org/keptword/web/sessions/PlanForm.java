package org.keptword.web.sessions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.keptword.sessions.calendar.PlanSeries;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.web.shell.PageForm;

/** A meeting or a series as somebody types it. */
public class PlanForm implements PageForm {

    private static final long serialVersionUID = 1L;

    /** With whom; what it means is up to the page that offers it. */
    public String whom;

    private final MeetingTimeForm meetingTime = new MeetingTimeForm();
    public PlanSeries.Repeat repeat = PlanSeries.Repeat.ONCE;
    public Integer times;
    public LocalDate until;
    public String place;

    /** Begins with a day and a time as they stand in an address. */
    void begin(String at) {
        try {
            LocalDateTime then = LocalDateTime.parse(at);
            meetingTime.day = then.toLocalDate();
            meetingTime.time = then.toLocalTime();
        } catch (DateTimeException notAMoment) {
            throw new NotFound();
        }
    }

    PlanSeries command(CaseId of, Optional<ParticipantId> with) {
        if (!meetingTime.isGiven() || meetingTime.minutes == null) {
            throw new DomainRefusal("refusal.sessions.when");
        }
        return new PlanSeries(
                of,
                with,
                meetingTime.day,
                meetingTime.time,
                meetingTime.minutes,
                place,
                repeat,
                Optional.ofNullable(until),
                Optional.ofNullable(times));
    }

    public MeetingTimeForm getWhen() {
        return meetingTime;
    }

    public PlanSeries.Repeat[] getRepeats() {
        return PlanSeries.Repeat.values();
    }
}
