package org.keptword.web.sessions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.keptword.sessions.SessionDetail;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionService;
import org.keptword.sessions.notes.SessionNotes;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageReading;

/** The sessions of a case. */
@Named
@RequestScoped
public class CaseSessionsBacking {

    /** So many planned ones stand on the page at once; the others of a long series are unfolded. */
    private static final int FIRST = 6;

    /** So many past ones stand on the page; the list of sessions has all, to be sorted, filtered and exported. */
    private static final int RECENT = 25;

    @Inject
    SessionService sessions;

    @Inject
    CurrentRoute route;

    @Inject
    Clock clock;

    @Inject
    PageReading reading;

    public SessionService.CaseSessions getView() {
        return reading.of(SessionService.CaseSessions.class, () -> sessions.ofCase(route.caseId()));
    }

    /** Whether the time of a planned meeting has come. */
    public boolean isBegun(SessionLine line) {
        return !line.startsAt().isAfter(clock.instant());
    }

    /** Whom a meeting is with, or empty for everybody. */
    public String withName(SessionLine line) {
        return line.with()
                .map(one -> NoteNames.of(one, getView().participants()))
                .orElse("");
    }

    public SessionDetail detail(SessionLine line) {
        return getView().details().get(line.id().value());
    }

    /** How the notes of a session stand. */
    public SessionNotes.NoteState note(SessionLine line) {
        return getView().notes().get(line.id().value());
    }

    /** The planned ones that come first. */
    public List<SessionLine> getSoon() {
        return getView().ahead().stream().limit(FIRST).toList();
    }

    /** The planned ones after those. */
    public List<SessionLine> getLater() {
        return getView().ahead().stream().skip(FIRST).toList();
    }

    /** The past ones that were last. */
    public List<SessionLine> getRecent() {
        return getView().behind().stream().limit(RECENT).toList();
    }
}
