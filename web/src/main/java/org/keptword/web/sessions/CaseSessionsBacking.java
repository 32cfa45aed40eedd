package org.keptword.web.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.keptword.cases.CaseLine;
import org.keptword.sessions.CaseSessions;
import org.keptword.sessions.PlanningService;
import org.keptword.sessions.SessionDetail;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionService;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/** The sessions of a case, and planning more of them. */
@Named
@ViewScoped
public class CaseSessionsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    /** So many planned ones stand on the page at once; the others of a long series are unfolded. */
    private static final int FIRST = 6;

    @Inject
    SessionService sessions;

    @Inject
    PlanningService planning;

    @Inject
    SessionWordsBacking words;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    Clock clock;

    @Inject
    PageReading reading;

    private CaseId id;
    private final PlanForm form = new PlanForm();
    private String with = "";

    @PostConstruct
    void load() {
        id = route.caseId();
    }

    public void plan() {
        words.say(
                "sessions.planned",
                planning.plan(form.command(id, Ids.parse(with).map(ParticipantId::new))));
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

    public SessionDetail detail(SessionLine line) {
        return getView().details().get(line.id().value());
    }

    public CaseSessions getView() {
        return reading.of(CaseSessions.class, () -> sessions.ofCase(id));
    }

    /** The planned ones that come first. */
    public List<SessionLine> getSoon() {
        return getView().ahead().stream().limit(FIRST).toList();
    }

    /** The planned ones after those. */
    public List<SessionLine> getLater() {
        return getView().ahead().stream().skip(FIRST).toList();
    }

    public PlanForm getForm() {
        return form;
    }

    public String getWith() {
        return with;
    }

    public void setWith(String with) {
        this.with = with;
    }
}
