package org.keptword.web.summary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.reports.PrintKind;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;

/** "All as one" at the foot of the sessions of today. What was begun before is asked for by the page once it stands. */
@Named
@RequestScoped
public class DayPrintBacking {

    @Inject
    DayPrinting printing;

    @Inject
    Redirect redirect;

    public void pdf() {
        redirect.to(Route.PRINT, printing.begin(PrintKind.PDF));
    }

    public void zip() {
        redirect.to(Route.PRINT, printing.begin(PrintKind.ZIP));
    }
}
