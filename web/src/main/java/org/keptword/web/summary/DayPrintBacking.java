package org.keptword.web.summary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keptword.reports.print.PrintView;
import org.keptword.sessions.SessionLine;
import org.keptword.today.TodayView;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;

/** "All as one" at the foot of the sessions of today. What was begun before is asked for by the page once it stands. */
@Named
@RequestScoped
public class DayPrintBacking {

    @Inject
    DayPrintStarter printing;

    @Inject
    Redirect redirect;

    private PrintView.PrintFor eyes = PrintView.PrintFor.COUNSELOR;

    /** Whether there is something to print: a meeting of which nothing is recorded yet. */
    public boolean isAhead(List<TodayView.Meeting> meetings) {
        return meetings.stream().anyMatch(meeting -> meeting.state() == SessionLine.State.PLANNED);
    }

    /** For whose eyes; the counselor's unless something else is chosen. */
    public PrintView.PrintFor getEyes() {
        return eyes;
    }

    /** A request that names none is for the counselor's. */
    public void setEyes(PrintView.@Nullable PrintFor eyes) {
        this.eyes = eyes == null ? PrintView.PrintFor.COUNSELOR : eyes;
    }

    public PrintView.PrintFor[] getAllEyes() {
        return PrintView.PrintFor.values();
    }

    public void pdf() {
        redirect.to(Route.PRINT, printing.begin(PrintView.Kind.PDF, eyes));
    }

    public void zip() {
        redirect.to(Route.PRINT, printing.begin(PrintView.Kind.ZIP, eyes));
    }
}
