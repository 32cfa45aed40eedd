package org.keptword.web.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.keptword.access.CurrentActor;
import org.keptword.cases.CaseLine;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.CancelSession;
import org.keptword.sessions.CaseSessions;
import org.keptword.sessions.MoveSession;
import org.keptword.sessions.PlanningService;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.Ids;
import org.keptword.shared.SessionId;
import org.keptword.web.shell.PageForm;
import org.keptword.web.shell.Redirect;

/** What is done about one session of a case: moved, called off, missed, that taken back, or how late it began. */
@Named
@ViewScoped
public class ChangeSessionBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CaseSessionsBacking page;

    @Inject
    PlanningService planning;

    @Inject
    SessionWordsBacking words;

    @Inject
    CurrentActor current;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirect redirect;

    private What what;
    private SessionId id;
    private int version;
    private boolean series;
    private final Form form = new Form();
    private final MeetingTimeForm meetingTime = new MeetingTimeForm();

    /** What can be done. */
    public enum What {
        MOVE,
        CANCEL,
        MISSED,
        AGAIN,
        LATE;

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @PostConstruct
    void load() {
        for (What one : What.values()) {
            Ids.parse(request.getParameter(one.parameter())).flatMap(this::line).ifPresent(line -> choose(one, line));
        }
    }

    private void choose(What wanted, SessionLine line) {
        what = wanted;
        id = line.id();
        version = page.detail(line).version();
        series = page.detail(line).ofSeries();
        meetingTime.set(line.startsAt(), line.minutes(), current.get().zone());
        form.place = line.place();
        form.minutes = page.detail(line).lateMinutes().orElse(null);
        List<ByWhom> there = Parties.clients(page.getView().participants(), line);
        form.by = wanted == What.MISSED ? there.get(there.size() - 1) : null;
    }

    public void move() {
        words.say(
                "sessions.moved",
                planning.move(new MoveSession(
                        id,
                        version,
                        isFollowing(),
                        meetingTime.day,
                        meetingTime.time,
                        meetingTime.minutes,
                        form.place)));
        redirect.again();
    }

    public void cancel() {
        int off = planning.cancel(new CancelSession(id, version, isFollowing(), form.by, form.reason));
        redirect.saying("sessions.called-off", off).again();
    }

    public void missed() {
        planning.missed(id, version, form.by);
        redirect.saying("sessions.put-down-missed").again();
    }

    public void again() {
        words.say("sessions.planned-again", planning.planAgain(id, version));
        redirect.again();
    }

    public void late() {
        planning.late(id, version, form.minutes == null ? 0 : form.minutes);
        redirect.saying("sessions.late-said").again();
    }

    /** Who may have called it off, or stayed away. */
    public List<SelectItem> getParties() {
        SessionLine line = getLine();
        if (line == null) {
            return List.of();
        }
        List<CaseLine.Who> participants = page.getView().participants();
        return (what == What.MISSED ? Parties.clients(participants, line) : Parties.all(participants, line))
                .stream()
                        .map(one -> new SelectItem(one, words.who(one, participants)))
                        .toList();
    }

    private Optional<SessionLine> line(UUID wanted) {
        CaseSessions view = page.getView();
        return Stream.concat(view.ahead().stream(), view.behind().stream())
                .filter(line -> line.id().value().equals(wanted))
                .findFirst();
    }

    /** The session it is about as it is now, or null where none was chosen. */
    public SessionLine getLine() {
        return id == null ? null : line(id.value()).orElse(null);
    }

    private boolean isFollowing() {
        return series && form.reach.equals("following");
    }

    public What getWhat() {
        return what;
    }

    public boolean isSeries() {
        return series;
    }

    public MeetingTimeForm getWhen() {
        return meetingTime;
    }

    public Form getForm() {
        return form;
    }

    /** What is typed. */
    public static class Form implements PageForm {
        private static final long serialVersionUID = 1L;

        public String reach = "one";
        public String place;
        public ByWhom by;
        public String reason;
        public Integer minutes;
    }
}
