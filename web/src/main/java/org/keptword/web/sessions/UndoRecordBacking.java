package org.keptword.web.sessions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.keptword.sessions.SessionRecordService;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;

/** Undoes the record of a session from its page, as long as that is offered. */
@Named
@RequestScoped
public class UndoRecordBacking {

    @Inject
    SessionBacking page;

    @Inject
    SessionRecordService records;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    Clock clock;

    /** Undoes the record, and goes on to recording the session again; a session that is canceled now is shown. */
    public void undo() {
        String address = Route.SESSION_HELD.path(page.getPage().header().id()) + "?session=" + route.sessionId();
        SessionRecordService.UndoneRecord undone = records.undo(route.sessionId());
        if (undone.canceled()) {
            redirect.saying("sessions.record-undone-canceled").again();
        } else {
            redirect.saying(said(undone)).toAddress(address);
        }
    }

    private static String said(SessionRecordService.UndoneRecord undone) {
        if (!undone.noteBack()) {
            return "sessions.record-undone-rest";
        }
        return undone.exercises() ? "sessions.record-undone-exercises" : "sessions.record-undone";
    }

    /** Whether undoing is offered on this page. */
    public boolean isOffered() {
        return page.getPage().header().mayWork() && getLeft() > 0;
    }

    /** For so many milliseconds it is offered; 0 once it is too late. */
    public long getLeft() {
        Instant now = clock.instant();
        return page.getPage()
                .detail()
                .recordUndoableUntil()
                .map(until -> Duration.between(now, until).toMillis())
                .orElse(0L);
    }
}
