package org.keptword.web.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.keptword.access.CurrentActor;
import org.keptword.access.presence.OwnPresence;
import org.keptword.access.presence.PresenceService;
import org.keptword.sessions.calendar.CalendarService;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Shell;
import org.primefaces.model.DefaultScheduleModel;
import org.primefaces.model.ScheduleModel;

/** The calendar: a day, a week or a month, drawn and as a list of the same days. */
@Named
@ViewScoped
public class CalendarBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CalendarService calendar;

    @Inject
    PresenceService presence;

    @Inject
    CurrentActor current;

    @Inject
    CurrentRoute route;

    @Inject
    PageReading reading;

    @Inject
    Shell shell;

    @Inject
    Clock clock;

    private CalendarSpan span;
    private String as;

    @PostConstruct
    void load() {
        span = CalendarSpan.in(route, current.get(), getToday());
        as = route.parameter("as");
    }

    public CalendarService.CalendarView getView() {
        return reading.of(CalendarService.CalendarView.class, () -> calendar.show(span.getFrom(), span.getUntil()));
    }

    /** The days with something on them. */
    public List<CalendarService.CalendarView.Day> getDays() {
        return getView().days(current.get().zone());
    }

    /** Nothing: the meetings come along with the page, so that they are drawn at once. */
    public ScheduleModel getGrid() {
        return new DefaultScheduleModel();
    }

    /** The meetings as the drawing takes them. */
    public String getEvents() {
        return new CalendarEvents(current.get().zone(), shell.speech())
                .of(getView())
                .toString();
    }

    /** The hours the counselor works, as the drawing takes them; none for who reads along. */
    public String getWorkingHours() {
        return getView().mayPlan()
                ? CalendarEvents.hours(
                                reading.of(OwnPresence.class, presence::read).week())
                        .toString()
                : "";
    }

    /** The address of this page showing something else. */
    public String address(String show, LocalDate on) {
        return address(show, on, as);
    }

    /** The address of this page as the list alone, or drawn at any width. */
    public String as(String other) {
        return address(span.show().name(), span.on(), other);
    }

    private static String address(String show, LocalDate on, String as) {
        String kept = "list".equals(as) || "grid".equals(as) ? "&as=" + as : "";
        return Route.CALENDAR.path() + "?show=" + show.toLowerCase(Locale.ROOT) + "&on=" + on + kept;
    }

    /** From when until when the drawing goes. */
    public CalendarHours getHours() {
        return CalendarHours.of(getView().entries(), current.get().zone());
    }

    /** What the drawing takes for now: the time on the person's wall. */
    public String getNow() {
        return LocalDateTime.now(clock.withZone(current.get().zone()))
                .withNano(0)
                .toString();
    }

    public LocalDate getToday() {
        return LocalDate.now(clock.withZone(current.get().zone()));
    }

    public CalendarSpan getSpan() {
        return span;
    }

    /** {@code list}, {@code grid}, or anything else for what suits the width. */
    public String getAs() {
        return as;
    }
}
