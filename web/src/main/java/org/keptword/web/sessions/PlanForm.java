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

    private final MeetingTimeForm meetingTime = new MeetingTimeForm();
    public Repeat repeat = Repeat.ONCE;
    public Integer times;
    public LocalDate until;
    public String place;

    void begin(LocalDateTime at) {
        meetingTime.day = at.toLocalDate();
        meetingTime.time = at.toLocalTime();
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

    public Repeat[] getRepeats() {
        return Repeat.values();
    }
}
