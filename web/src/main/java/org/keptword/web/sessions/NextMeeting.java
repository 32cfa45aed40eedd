package org.keptword.web.sessions;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Optional;
import org.keptword.sessions.PlanSession;
import org.keptword.shared.CaseId;

/** The meeting after the one that was just held, as somebody types it; left empty, none is planned. */
public class NextMeeting implements Serializable {

    private static final long serialVersionUID = 1L;

    private final When when = new When();
    private String place;

    Optional<PlanSession> plan(CaseId of, ZoneId zone) {
        return when.isGiven()
                ? Optional.of(new PlanSession(of, Optional.empty(), when.at(zone), when.minutes, place))
                : Optional.empty();
    }

    public When getWhen() {
        return when;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }
}
