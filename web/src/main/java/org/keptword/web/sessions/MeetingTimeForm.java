package org.keptword.web.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.keptword.sessions.SessionLine;
import org.keptword.web.shell.PageForm;

/** A day, a time and a length as somebody types them; a moment only together with the zone of who types. */
public class MeetingTimeForm implements PageForm {

    private static final long serialVersionUID = 1L;

    private static final int USUAL_MINUTES = 50;

    public LocalDate day;
    public LocalTime time;
    public Integer minutes = USUAL_MINUTES;

    /** Takes over a known moment. */
    void set(Instant at, int length, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        day = there.toLocalDate();
        time = there.toLocalTime().withSecond(0).withNano(0);
        minutes = length;
    }

    /** Takes over a day, and perhaps a time, that a link suggests; what is none is left out. */
    void suggest(String on, String at) {
        try {
            LocalDate suggested = on == null ? day : LocalDate.parse(on);
            time = at == null ? time : LocalTime.parse(at);
            day = suggested;
        } catch (DateTimeParseException notOne) {
            return;
        }
    }

    /** When a session took place that is recorded: as planned; where that lies ahead, the time is asked for; without a plan it began now. */
    void justHeld(Optional<SessionLine> planned, Instant now, ZoneId zone) {
        set(
                planned.map(SessionLine::startsAt).filter(now::isAfter).orElse(now),
                planned.map(SessionLine::minutes).orElse(minutes),
                zone);
        if (planned.filter(one -> one.startsAt().isAfter(now)).isPresent()) {
            time = null;
        }
    }

    /** Whether a day and a time were typed. */
    public boolean isGiven() {
        return day != null && time != null;
    }

    Instant at(ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
