package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.keptword.access.CurrentActor;
import org.keptword.access.OwnPresence;
import org.keptword.access.PresenceService;
import org.keptword.access.SetAbsence;
import org.keptword.access.SetWeek;
import org.keptword.access.WorkingWeek;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.Role;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.ShownRows;

/** When a counselor works and is away. The absence in the form stands in the address: {@code ?absence=…}; without it a new one. */
@Named
@ViewScoped
public class PresenceBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PresenceService service;

    @Inject
    CurrentActor current;

    @Inject
    HttpServletRequest request;

    @Inject
    PageMessages messages;

    @Inject
    Redirect redirect;

    @Inject
    PageReading reading;

    private final ShownRows rows = new ShownRows();
    private final ArrayList<DayForm> days = new ArrayList<>();
    private PersonId person;
    private int version;
    private String standing;
    private UUID absence;
    private int absenceVersion;
    private LocalDate from;
    private LocalDate to;
    private String cover;

    @PostConstruct
    void load() {
        if (!isOffered()) {
            return;
        }
        OwnPresence view = getView();
        person = view.person();
        version = view.version();
        Stream.of(DayOfWeek.values())
                .forEach(day -> days.add(new DayForm(day, view.week().on(day))));
        standing = code(view.standingCover());
        cover = standing;
        Ids.parse(request.getParameter("absence")).flatMap(view::absence).ifPresent(this::beginWith);
    }

    private void beginWith(OwnPresence.Away away) {
        absence = away.id();
        absenceVersion = away.version();
        from = away.from();
        to = away.to();
        cover = code(away.cover());
    }

    public void saveWeek() {
        Map<DayOfWeek, WorkingWeek.Hours> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> day.hours().ifPresent(hours -> week.put(day.getDay(), hours)));
        service.setWeek(new SetWeek(person, version, new WorkingWeek(week), colleague(standing)));
        done("access.presence.week-saved");
    }

    public void saveAbsence() {
        service.set(new SetAbsence(person, Optional.ofNullable(absence), absenceVersion, from, to, colleague(cover)));
        done("access.presence.absence-saved");
    }

    public void end(OwnPresence.Away away) {
        service.end(person, Optional.ofNullable(away).orElseThrow(NotFound::new).id());
        done("access.presence.ended");
    }

    private void done(String said) {
        messages.done(said);
        redirect.toAddress(Route.ACCOUNT.path() + "#presence");
    }

    private static String code(Optional<PersonId> person) {
        return person.map(PersonId::toString).orElse("");
    }

    private static Optional<PersonId> colleague(String code) {
        return Ids.parse(code).map(PersonId::new);
    }

    /** Whether the person is somebody who works with clients. */
    public boolean isOffered() {
        return current.get().role() == Role.COUNSELOR;
    }

    public OwnPresence getView() {
        return reading.of(OwnPresence.class, service::read);
    }

    public List<OwnPresence.Away> getAbsences() {
        return rows.of(getView().absences(), getView().absences().stream(), OwnPresence.Away::id);
    }

    public List<DayForm> getDays() {
        return days;
    }

    /** The absence in the form; null for a new one. */
    public UUID getAbsence() {
        return absence;
    }

    public String getStanding() {
        return standing;
    }

    public void setStanding(String standing) {
        this.standing = standing;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public String getCover() {
        return cover;
    }

    public void setCover(String cover) {
        this.cover = cover;
    }
}
