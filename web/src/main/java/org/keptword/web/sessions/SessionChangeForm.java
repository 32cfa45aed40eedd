package org.keptword.web.sessions;

import java.time.ZoneId;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.SessionDetail;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.calendar.PlanningService;
import org.keptword.shared.SessionId;
import org.keptword.web.shell.PageForm;

/** What is typed about one session that is changed, at the version the page showed. */
public class SessionChangeForm implements PageForm {

    private static final long serialVersionUID = 1L;

    /** {@code following} for the session and all of its series that come after it. */
    public String reach = "one";

    public String place;
    public ByWhom by;
    public String reason;
    public Integer minutes;
    private final MeetingTimeForm meetingTime = new MeetingTimeForm();
    private SessionId id;
    private int version;
    private boolean series;

    void take(SessionLine line, SessionDetail detail, ZoneId zone) {
        id = line.id();
        version = detail.version();
        series = detail.ofSeries();
        meetingTime.set(line.startsAt(), line.minutes(), zone);
        place = line.place();
        minutes = detail.lateMinutes().orElse(null);
    }

    PlanningService.MoveSession move() {
        return new PlanningService.MoveSession(
                id, version, isFollowing(), meetingTime.day, meetingTime.time, meetingTime.minutes, place);
    }

    PlanningService.CancelSession cancel() {
        return new PlanningService.CancelSession(id, version, isFollowing(), by, reason);
    }

    private boolean isFollowing() {
        return series && reach.equals("following");
    }

    SessionId id() {
        return id;
    }

    int version() {
        return version;
    }

    public boolean isSeries() {
        return series;
    }

    public MeetingTimeForm getWhen() {
        return meetingTime;
    }
}
