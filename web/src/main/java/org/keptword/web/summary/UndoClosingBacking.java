package org.keptword.web.summary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.keptword.cases.closing.UndoClosingService;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;

/** Undoes closing a case from the page that follows it, as long as that is offered. */
@Named
@RequestScoped
public class UndoClosingBacking {

    @Inject
    ClosingBacking page;

    @Inject
    UndoClosingService closings;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    Clock clock;

    /** Undoes closing, and shows the case; what could not be brought back is named. */
    public void undo() {
        boolean whole = closings.undo(route.caseId()).isEmpty();
        redirect.saying(whole ? "summary.closing.undone" : "summary.closing.undone-rest")
                .to(Route.CASE, route.caseId());
    }

    /** Whether undoing is offered on this page. */
    public boolean isOffered() {
        return getLeft() > 0;
    }

    /** For so many milliseconds it is offered; 0 once it is too late. */
    public long getLeft() {
        Instant now = clock.instant();
        return page.getPage()
                .undoableUntil()
                .map(until -> Duration.between(now, until).toMillis())
                .orElse(0L);
    }
}
