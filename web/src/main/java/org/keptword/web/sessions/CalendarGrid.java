package org.keptword.web.sessions;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.calendar.CalendarService;
import org.keptword.web.routing.Route;
import org.keptword.web.text.LocalizedTexts;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.LazyScheduleModel;

/**
 * Meetings for the drawn calendar, which asks for the days it shows. Times are those on the person's wall. The state is left out of the
 * title of a scheduled session, where room is scarce; the description says all.
 */
public class CalendarGrid extends LazyScheduleModel {

    private static final long serialVersionUID = 1L;

    private final transient CalendarService calendar;
    private final ZoneId zone;
    private final transient LocalizedTexts localizedTexts;

    CalendarGrid(CalendarService calendar, ZoneId zone, LocalizedTexts localizedTexts) {
        this.calendar = calendar;
        this.zone = zone;
        this.localizedTexts = localizedTexts;
    }

    @Override
    public void loadEvents(LocalDateTime start, LocalDateTime end) {
        long days = ChronoUnit.DAYS.between(start.toLocalDate(), end.toLocalDate());
        if (days < 1 || days > CalendarService.MOST_DAYS) {
            return;
        }
        calendar.show(start.toLocalDate(), end.toLocalDate()).entries().forEach(entry -> addEvent(event(entry)));
    }

    private DefaultScheduleEvent<?> event(CalendarService.CalendarView.Entry entry) {
        LocalDateTime begin = LocalDateTime.ofInstant(entry.line().startsAt(), zone);
        SessionLine.State state = entry.line().state();
        String who = entry.with()
                .map(one -> localizedTexts.with("sessions.calendar.with", entry.name(), one))
                .orElse(entry.name());
        String full = who + " · " + localizedTexts.of("sessions.state", state);
        return DefaultScheduleEvent.builder()
                .title(state == SessionLine.State.PLANNED ? who : full)
                .description(full)
                .startDate(begin)
                .endDate(begin.plusMinutes(entry.line().minutes()))
                .url(Route.SESSION.path(entry.line().id()))
                .styleClass("session-" + state.name().toLowerCase(Locale.ROOT)
                        + (entry.overlaps().isEmpty() ? "" : " session-overlaps"))
                .build();
    }
}
