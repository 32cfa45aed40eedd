package org.keptword.web.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.keptword.access.CurrentActor;
import org.keptword.cases.CaseLine;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionRecordService;
import org.keptword.sessions.SessionService;
import org.keptword.sessions.calendar.PlanningService;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.Redirect;

/** What is done about one session of a case: moved, called off, missed, that taken back, not held after all, or how late it began. */
@Named
@ViewScoped
public class ChangeSessionBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CaseSessionsBacking page;

    @Inject
    PlanningService planning;

    @Inject
    SessionRecordService records;

    @Inject
    SessionWordsBacking words;

    @Inject
    CurrentActor current;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    private SessionChange what;
    private final SessionChangeForm form = new SessionChangeForm();

    @PostConstruct
    void load() {
        for (SessionChange one : SessionChange.values()) {
            route.asked(one.parameter()).flatMap(this::line).ifPresent(line -> choose(one, line));
        }
    }

    private void choose(SessionChange wanted, SessionLine line) {
        what = wanted;
        form.take(line, page.detail(line), current.get().zone());
        List<ByWhom> there = Parties.clients(page.getView().participants(), line);
        if (wanted == SessionChange.MOVE) {
            form.getWhen().suggest(route.parameter("on"), route.parameter("at"));
        }
        form.by = wanted == SessionChange.MISSED ? there.get(there.size() - 1) : null;
    }

    public void move() {
        words.say("sessions.moved", planning.move(form.move()));
        redirect.again();
    }

    public void cancel() {
        redirect.saying("sessions.called-off", planning.cancel(form.cancel())).again();
    }

    public void missed() {
        planning.missed(form.id(), form.version(), form.by);
        redirect.saying("sessions.put-down-missed").again();
    }

    public void again() {
        words.say("sessions.planned-again", planning.planAgain(form.id(), form.version()));
        redirect.again();
    }

    public void late() {
        planning.late(form.id(), form.version(), form.minutes == null ? 0 : form.minutes);
        redirect.saying("sessions.late-said").again();
    }

    /** It was not held after all. */
    public void withdraw() {
        boolean canceled = records.withdraw(form.id(), form.version(), form.reason);
        redirect.saying(canceled ? "sessions.record-withdrawn-canceled" : "sessions.record-withdrawn")
                .again();
    }

    /** Who may have called it off, or stayed away. */
    public List<SelectItem> getParties() {
        SessionLine line = getLine();
        if (line == null) {
            return List.of();
        }
        List<CaseLine.Who> participants = page.getView().participants();
        return (what == SessionChange.MISSED ? Parties.clients(participants, line) : Parties.all(participants, line))
                .stream()
                        .map(one -> new SelectItem(one, words.who(one, participants)))
                        .toList();
    }

    private Optional<SessionLine> line(UUID wanted) {
        SessionService.CaseSessions view = page.getView();
        return Stream.concat(view.ahead().stream(), view.behind().stream())
                .filter(line -> line.id().value().equals(wanted))
                .findFirst();
    }

    /** The session it is about as it is now, or null where none was chosen. */
    public SessionLine getLine() {
        return form.id() == null ? null : line(form.id().value()).orElse(null);
    }

    public SessionChange getWhat() {
        return what;
    }

    public SessionChangeForm getForm() {
        return form;
    }
}
