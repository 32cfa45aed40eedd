package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.access.CurrentActor;
import org.keptword.access.OwnPresence;
import org.keptword.access.PresenceService;
import org.keptword.access.SetWeek;
import org.keptword.access.WorkingWeek;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.shared.Role;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/** When a counselor works, and who looks at what waits too long. */
@Named
@ViewScoped
public class PresenceBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PresenceService service;

    @Inject
    CurrentActor current;

    @Inject
    Redirect redirect;

    @Inject
    PageReading reading;

    private final ArrayList<DayForm> days = new ArrayList<>();
    private PersonId person;
    private int version;
    private String standing;

    @PostConstruct
    void load() {
        if (isOffered()) {
            OwnPresence view = getView();
            person = view.person();
            version = view.version();
            Stream.of(DayOfWeek.values())
                    .forEach(day -> days.add(new DayForm(day, view.week().on(day))));
            standing = code(view.standingCover());
        }
    }

    public void save() {
        Map<DayOfWeek, WorkingWeek.Hours> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> day.hours().ifPresent(hours -> week.put(day.getDay(), hours)));
        service.setWeek(new SetWeek(person, version, new WorkingWeek(week), colleague(standing)));
        redirect.saying("access.presence.week-saved").toAddress(Route.ACCOUNT.path() + "#presence");
    }

    /** A colleague as a choice; empty for nobody. */
    static String code(Optional<PersonId> person) {
        return person.map(PersonId::toString).orElse("");
    }

    /** The colleague of a choice. */
    static Optional<PersonId> colleague(String code) {
        return Ids.parse(code).map(PersonId::new);
    }

    /** Whether the person is somebody who works with clients. */
    public boolean isOffered() {
        return current.get().role() == Role.COUNSELOR;
    }

    public OwnPresence getView() {
        return reading.of(OwnPresence.class, service::read);
    }

    public List<DayForm> getDays() {
        return days;
    }

    public String getStanding() {
        return standing;
    }

    public void setStanding(String standing) {
        this.standing = standing;
    }
}
