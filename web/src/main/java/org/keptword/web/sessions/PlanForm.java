package org.keptword.web.sessions;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.keptword.sessions.PlanSeries;
import org.keptword.sessions.Repeat;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;

/** A meeting or a series as somebody types it. */
public class PlanForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final MeetingTimeForm meetingTime = new MeetingTimeForm();
    private Repeat repeat = Repeat.ONCE;
    private Integer times;
    private LocalDate until;
    private String place;

    void begin(LocalDateTime at) {
        meetingTime.setDay(at.toLocalDate());
        meetingTime.setTime(at.toLocalTime());
    }

    PlanSeries command(CaseId of, Optional<ParticipantId> with) {
        if (!meetingTime.isGiven() || meetingTime.getMinutes() == null) {
            throw new DomainRefusal("refusal.sessions.when");
        }
        return new PlanSeries(
                of,
                with,
                meetingTime.getDay(),
                meetingTime.getTime(),
                meetingTime.getMinutes(),
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

    public Repeat getRepeat() {
        return repeat;
    }

    public void setRepeat(Repeat repeat) {
        this.repeat = repeat;
    }

    public Integer getTimes() {
        return times;
    }

    public void setTimes(Integer times) {
        this.times = times;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }
}
