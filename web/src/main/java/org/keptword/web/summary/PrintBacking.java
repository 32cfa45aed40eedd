package org.keptword.web.summary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.reports.print.DayPrintService;
import org.keptword.reports.print.PrintId;
import org.keptword.reports.print.PrintView;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/** The prep reports of a day while they are made, and to be taken. */
@Named
@RequestScoped
public class PrintBacking {

    @Inject
    DayPrintService prints;

    @Inject
    DayPrintStarter printing;

    @Inject
    CurrentRoute route;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    @Inject
    PageMessages messages;

    public PrintView getView() {
        return reading.of(PrintView.class, () -> printing.goOn(prints.view(id())));
    }

    /** Where the file is. */
    public String getFile() {
        return (getView().kind() == PrintView.Kind.PDF ? Route.PRINT_PDF : Route.PRINT_ZIP)
                .path(getView().id());
    }

    /** Makes no more of it. */
    public void stop() {
        if (prints.stop(id())) {
            messages.done("summary.print.stopped");
        } else {
            messages.note("summary.print.through");
        }
        redirect.again();
    }

    /** Begins anew, in the same way. */
    public void again() {
        redirect.to(Route.PRINT, printing.begin(getView().kind(), getView().eyes()));
    }

    private PrintId id() {
        return new PrintId(route.id("print"));
    }
}
