package org.keptword.web.sessions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.keptword.cases.CaseLine;
import org.keptword.sessions.calendar.CalendarService;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageReading;

/** Of which case a session is to be recorded. */
@Named
@RequestScoped
public class RecordPickerBacking {

    @Inject
    CalendarService calendar;

    @Inject
    CurrentRoute route;

    @Inject
    PageReading reading;

    /** The open cases whose names hold what is looked for, by name. */
    public List<CaseLine> getCases() {
        String wanted = plain(getSought());
        return reading.of(CalendarService.PlanChoices.class, calendar::choices).cases().stream()
                .filter(line -> plain(line.name()).contains(wanted))
                .toList();
    }

    /** What is looked for; empty for every case. */
    public String getSought() {
        String asked = route.parameter("q");
        return asked == null ? "" : asked.strip();
    }

    /** In lower case and without accents. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
