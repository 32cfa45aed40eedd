package org.keptword.web.sessions;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Optional;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.shared.CaseId;

/** The meeting after the one that was just held, as somebody types it; left empty, none is planned. */
public class NextMeeting implements Serializable {

    private static final long serialVersionUID = 1L;

    private final MeetingTimeForm meetingTime = new MeetingTimeForm();
    private String place;

    Optional<PlanSession> plan(CaseId of, ZoneId zone) {
        return meetingTime.isGiven()
                ? Optional.of(new PlanSession(of, Optional.empty(), meetingTime.at(zone), meetingTime.minutes, place))
                : Optional.empty();
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
