package org.keptword.web.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keptword.access.CurrentActor;
import org.keptword.cases.ParticipantState;
import org.keptword.sessions.HeldForm;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.PlanSession;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionService;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.web.agenda.AgendaWords;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.Speech;

/** A session that was just held: everything about it on one screen, kept in one act. */
@Named
@ViewScoped
public class HeldBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LINES = 8;

    @Inject
    SessionService sessions;

    @Inject
    CurrentRoute route;

    @Inject
    CurrentActor current;

    @Inject
    HttpServletRequest request;

    @Inject
    Shell shell;

    @Inject
    Redirect redirect;

    @Inject
    PageMessages messages;

    @Inject
    Clock clock;

    private final UUID attempt = UUID.randomUUID();
    private HeldForm form;
    private String which = "planned";
    private final When when = new When();
    private ArrayList<String> came = new ArrayList<>();
    private String note;
    private ArrayList<AgreedRow> agreed = new ArrayList<>();
    private final When next = new When();
    private String place;
    private ArrayList<String> reached = new ArrayList<>();

    @PostConstruct
    void load() {
        Optional<SessionId> planned = Ids.parse(request.getParameter("session")).map(SessionId::new);
        form = sessions.heldForm(new CaseId(route.id("case")), planned);
        SessionLine line = form.planned().orElse(null);
        Instant now = clock.instant();
        if (line == null) {
            when.set(now, when.getMinutes(), zone());
        } else {
            when.set(line.startsAt().isAfter(now) ? now : line.startsAt(), line.minutes(), zone());
        }
        form.participants().stream()
                .filter(who -> who.state() != ParticipantState.LEFT)
                .filter(who -> line == null || line.with().map(who.id()::equals).orElse(true))
                .forEach(who -> came.add(who.id().toString()));
        Stream.generate(() -> new AgreedRow(came)).limit(LINES).forEach(agreed::add);
    }

    public void hold() {
        ZoneId zone = zone();
        Set<ParticipantId> there = came.stream()
                .flatMap(id -> Ids.parse(id).stream())
                .map(ParticipantId::new)
                .collect(Collectors.toSet());
        Optional<PlanSession> following = next.isGiven()
                ? Optional.of(
                        new PlanSession(form.header().id(), Optional.empty(), next.at(zone), next.getMinutes(), place))
                : Optional.empty();
        Optional<SessionId> meeting = which.equals("planned") ? form.planned().map(SessionLine::id) : Optional.empty();
        Set<UUID> talkedAbout = meeting.isEmpty()
                ? Set.of()
                : reached.stream().flatMap(id -> Ids.parse(id).stream()).collect(Collectors.toSet());
        SessionId held = sessions.hold(new HoldSession(
                attempt,
                form.header().id(),
                meeting,
                when.at(zone),
                when.getMinutes(),
                there,
                note,
                agreed.stream().flatMap(row -> row.agreed().stream()).toList(),
                following,
                talkedAbout));
        messages.done("sessions.held.done");
        redirect.to(Route.SESSION, held);
    }

    /** The exercises to choose from, phase by phase. */
    public List<SelectItem> exercises(Speech speech) {
        List<SelectItem> groups = new ArrayList<>();
        for (HeldForm.PhaseChoices phase : form.choices()) {
            groups.add(new SelectItemGroup(
                    speech.in(phase.title()),
                    null,
                    false,
                    phase.exercises().stream()
                            .map(one -> new SelectItem(one.exercise(), speech.in(one.title())))
                            .toArray(SelectItem[]::new)));
        }
        return groups;
    }

    /** What was on the agenda, by what it says. */
    public List<SelectItem> getAgenda() {
        AgendaWords words = new AgendaWords(shell.speech(), shell.dates(), form.participants());
        List<String> said = words.apart(form.agenda().stream().map(words::say).toList());
        return IntStream.range(0, said.size())
                .mapToObj(i -> new SelectItem(form.agenda().get(i).id().toString(), said.get(i)))
                .toList();
    }

    private ZoneId zone() {
        return current.get().zone();
    }

    public HeldForm getForm() {
        return form;
    }

    public String getWhich() {
        return which;
    }

    public void setWhich(String which) {
        this.which = which;
    }

    public When getWhen() {
        return when;
    }

    public List<String> getCame() {
        return new ArrayList<>(came);
    }

    public void setCame(List<String> came) {
        this.came = came == null ? new ArrayList<>() : new ArrayList<>(came);
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

    public When getNext() {
        return next;
    }

    public List<String> getReached() {
        return new ArrayList<>(reached);
    }

    public void setReached(List<String> reached) {
        this.reached = reached == null ? new ArrayList<>() : new ArrayList<>(reached);
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }
}
