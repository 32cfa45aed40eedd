package org.keptword.web.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.keptword.access.CurrentActor;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.SessionFormChoices;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionService;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** A session that was just held: everything about it on one screen, kept in one act. */
@Named
@ViewScoped
public class HeldSessionBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LINES = 8;

    @Inject
    SessionService sessions;

    @Inject
    CurrentRoute route;

    @Inject
    CurrentActor current;

    @Inject
    Shell shell;

    @Inject
    Redirect redirect;

    @Inject
    Clock clock;

    private final UUID idempotencyKey = UUID.randomUUID();
    private SessionFormChoices form;
    private String which = "planned";
    private final MeetingTimeForm meetingTime = new MeetingTimeForm();
    private final CheckedIds came = new CheckedIds(List.of());
    private String note;
    private final ArrayList<AgreedRow> agreed = new ArrayList<>();
    private final NextMeeting next = new NextMeeting();
    private final CheckedIds reached = new CheckedIds(List.of());

    @PostConstruct
    void load() {
        Optional<SessionId> planned = route.asked("session").map(SessionId::new);
        form = sessions.heldForm(route.caseId(), planned);
        meetingTime.justHeld(form.planned(), clock.instant(), current.get().zone());
        came.setValues(getChoices().expected());
        Stream.generate(() -> new AgreedRow(came.getValues())).limit(LINES).forEach(agreed::add);
    }

    public void hold() {
        ZoneId zone = current.get().zone();
        Optional<SessionId> meeting = which.equals("planned") ? form.planned().map(SessionLine::id) : Optional.empty();
        SessionId held = sessions.hold(new HoldSession(
                idempotencyKey,
                form.header().id(),
                meeting,
                meetingTime.at(zone),
                meetingTime.minutes,
                came.as(ParticipantId::new),
                note,
                agreed.stream().flatMap(row -> row.agreed().stream()).toList(),
                next.plan(form.header().id(), zone),
                meeting.isEmpty() ? Set.of() : reached.as(id -> id)));
        redirect.saying("sessions.held.done").to(Route.SESSION, held);
    }

    public HeldChoices getChoices() {
        return new HeldChoices(form, shell);
    }

    public SessionFormChoices getForm() {
        return form;
    }

    public String getWhich() {
        return which;
    }

    public void setWhich(String which) {
        this.which = which;
    }

    public MeetingTimeForm getWhen() {
        return meetingTime;
    }

    public CheckedIds getCame() {
        return came;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public List<AgreedRow> getAgreed() {
        return List.copyOf(agreed);
    }

    public NextMeeting getNext() {
        return next;
    }

    public CheckedIds getReached() {
        return reached;
    }
}
