package org.keptword.web.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keptword.access.CurrentActor;
import org.keptword.sessions.CalendarService;
import org.keptword.sessions.CalendarView;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Shell;

/** The calendar: a day, a week or a month, drawn and as a list of the same days. */
@Named
@ViewScoped
public class CalendarBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CalendarService calendar;

    @Inject
    CurrentActor current;

    @Inject
    HttpServletRequest request;

    @Inject
    PageReading reading;

    @Inject
    Shell shell;

    @Inject
    Clock clock;

    private CalendarSpan span;
    private String as;

    /** A day of the list. */
    public record Day(LocalDate date, List<CalendarView.Entry> entries) {

        public Day {
            entries = List.copyOf(entries);
        }
    }

    @PostConstruct
    void load() {
        Actor me = current.get();
        String show = request.getParameter("show");
        String on = request.getParameter("on");
        as = request.getParameter("as");
        try {
            span = new CalendarSpan(
                    show == null ? CalendarSpan.Show.WEEK : CalendarSpan.Show.valueOf(show.toUpperCase(me.locale())),
                    on == null ? LocalDate.now(clock.withZone(me.zone())) : LocalDate.parse(on),
                    CalendarSpan.firstDay(me.locale(), me.zone()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    public CalendarView getView() {
        return reading.of(CalendarView.class, () -> calendar.show(span.getFrom(), span.getUntil()));
    }

    /** The days with something on them. */
    public List<Day> getDays() {
        Map<LocalDate, List<CalendarView.Entry>> days = getView().entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> LocalDate.ofInstant(
                                entry.line().startsAt(), current.get().zone()),
                        TreeMap::new,
                        Collectors.toList()));
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    /** What draws itself from the same days. */
    public CalendarGrid getGrid() {
        return new CalendarGrid(calendar, current.get().zone(), shell.speech());
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
        return Route.CALENDAR.path() + "?show=" + show.toLowerCase(java.util.Locale.ROOT) + "&on=" + on + kept;
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
