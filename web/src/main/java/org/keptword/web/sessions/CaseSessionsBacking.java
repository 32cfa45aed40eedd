package org.keptword.web.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.access.CurrentActor;
import org.keptword.cases.CaseLine;
import org.keptword.sessions.CaseSessions;
import org.keptword.sessions.PlanSession;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionService;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.StaleState;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.ShownRows;

/** The sessions of a case: plan, move, call off, note that nobody came. */
@Named
@ViewScoped
public class CaseSessionsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SessionService sessions;

    @Inject
    CurrentRoute route;

    @Inject
    CurrentActor current;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirect redirect;

    @Inject
    PageMessages messages;

    @Inject
    Clock clock;

    @Inject
    PageReading reading;

    private CaseId id;
    private SessionLine chosen;
    private boolean moving;
    private final ShownRows ahead = new ShownRows();
    private final When when = new When();
    private String with = "";
    private String place;
    private String reason;

    @PostConstruct
    void load() {
        id = new CaseId(route.id("case"));
        moving = request.getParameter("move") != null;
        chosen = Ids.parse(moving ? request.getParameter("move") : request.getParameter("cancel"))
                .flatMap(wanted -> getView().ahead().stream()
                        .filter(line -> line.id().value().equals(wanted))
                        .findFirst())
                .orElse(null);
        if (chosen != null) {
            when.set(chosen.startsAt(), chosen.minutes(), zone());
        }
    }

    public void plan() {
        Optional<ParticipantId> one = Ids.parse(with).map(ParticipantId::new);
        sessions.plan(new PlanSession(id, one, when.at(zone()), when.getMinutes(), place));
        messages.done("sessions.planned");
        redirect.again();
    }

    public void move() {
        sessions.move(chosen.id(), when.at(zone()), when.getMinutes());
        messages.done("sessions.moved");
        redirect.again();
    }

    public void cancel() {
        sessions.cancel(chosen.id(), reason);
        messages.done("sessions.called-off");
        redirect.again();
    }

    public void missed(SessionLine line) {
        if (line == null) {
            throw new StaleState();
        }
        sessions.missed(line.id());
        messages.done("sessions.put-down-missed");
        redirect.again();
    }

    /** Whether the time of a planned meeting has come. */
    public boolean isBegun(SessionLine line) {
        return !line.startsAt().isAfter(clock.instant());
    }

    /** Whom a meeting is with, or empty for everybody. */
    public String withName(SessionLine line) {
        return line.with()
                .flatMap(one -> getView().participants().stream()
                        .filter(who -> who.id().equals(one))
                        .map(CaseLine.Who::name)
                        .findFirst())
                .orElse("");
    }

    private ZoneId zone() {
        return current.get().zone();
    }

    public CaseSessions getView() {
        return reading.of(CaseSessions.class, () -> sessions.ofCase(id));
    }

    public List<SessionLine> getAhead() {
        return ahead.of(
                getView().ahead(),
                Stream.concat(getView().ahead().stream(), getView().behind().stream()),
                line -> line.id().value());
    }

    public SessionLine getChosen() {
        return chosen;
    }

    public boolean isMoving() {
        return moving;
    }

    public When getWhen() {
        return when;
    }

    public String getWith() {
        return with;
    }

    public void setWith(String with) {
        this.with = with;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
