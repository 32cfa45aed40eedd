package org.keptword.web.sessions;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keptword.access.presence.WorkingWeek;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.calendar.CalendarService;
import org.keptword.web.routing.Route;
import org.keptword.web.tags.CaseMark;
import org.keptword.web.text.LocalizedTexts;

/**
 * What the drawn calendar takes along with the page: its meetings and the hours somebody works. Times are those on the person's wall. The state is
 * left out of the title of a scheduled session, where room is scarce; the description says all.
 */
final class CalendarEvents {

    private final ZoneId zone;
    private final LocalizedTexts localizedTexts;

    CalendarEvents(ZoneId zone, LocalizedTexts localizedTexts) {
        this.zone = zone;
        this.localizedTexts = localizedTexts;
    }

    /** The meetings of some days; those that are scheduled can be moved by who plans. */
    JsonArray of(CalendarService.CalendarView view) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        view.entries().forEach(entry -> all.add(event(entry, view.mayPlan())));
        return all.build();
    }

    private JsonObjectBuilder event(CalendarService.CalendarView.Entry entry, boolean mayPlan) {
        SessionLine line = entry.line();
        LocalDateTime begin = LocalDateTime.ofInstant(line.startsAt(), zone);
        boolean planned = line.state() == SessionLine.State.PLANNED;
        String who = entry.with()
                .map(one -> localizedTexts.with("sessions.calendar.with", entry.name(), one))
                .orElse(entry.name());
        String full = who + " · " + localizedTexts.of("sessions.state", line.state())
                + (entry.ofSeries() ? " · " + localizedTexts.get("sessions.of-series") : "");
        return JSON.createObjectBuilder()
                .add("id", line.id().toString())
                .add("title", who)
                .add("start", begin.toString())
                .add("end", begin.plusMinutes(line.minutes()).toString())
                .add("url", Route.SESSION.path(line.id()))
                .add("editable", planned && mayPlan)
                .add("classNames", JSON.createArrayBuilder(classes(entry)))
                .add(
                        "extendedProps",
                        JSON.createObjectBuilder().add("description", full).add("version", entry.version()));
    }

    private static List<String> classes(CalendarService.CalendarView.Entry entry) {
        List<String> classes = new ArrayList<>(List.of(
                "session-" + entry.line().state().name().toLowerCase(Locale.ROOT),
                "tone-" + CaseMark.toneOf(entry.line().caseId())));
        if (!entry.overlaps().isEmpty()) {
            classes.add("session-overlaps");
        }
        if (entry.ofSeries()) {
            classes.add("session-series");
        }
        return classes;
    }

    /** The working hours, day by day; Sunday is 0. */
    static JsonArray hours(WorkingWeek week) {
        JsonArrayBuilder days = JSON.createArrayBuilder();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.on(day)
                    .ifPresent(hours -> days.add(JSON.createObjectBuilder()
                            .add("daysOfWeek", JSON.createArrayBuilder().add(day.getValue() % 7))
                            .add("startTime", hours.begins().toString())
                            .add("endTime", hours.ends().toString())));
        }
        return days.build();
    }
}
