package org.keptword.web.sessions;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Optional;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;

/** The meeting after the one that was just held, as somebody types it; without day, time and place none is planned. */
public class NextMeeting implements Serializable {

    private static final long serialVersionUID = 1L;

    private final MeetingTimeForm meetingTime = new MeetingTimeForm();
    private String place;

    /** Returns what is to be planned, empty where nothing was typed. A day without a time, and a time or a place without a day, are refused. */
    Optional<PlanSession> plan(CaseId of, ZoneId zone) {
        if (meetingTime.isGiven()) {
            return Optional.of(new PlanSession(of, Optional.empty(), meetingTime.at(zone), meetingTime.minutes, place));
        }
        boolean empty = meetingTime.day == null && meetingTime.time == null && (place == null || place.isBlank());
        if (!empty) {
            throw new DomainRefusal("refusal.sessions.when");
        }
        return Optional.empty();
    }

    public MeetingTimeForm getWhen() {
        return meetingTime;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }
}
