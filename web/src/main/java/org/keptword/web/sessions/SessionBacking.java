package org.keptword.web.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.keptword.access.CurrentActor;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionService;
import org.keptword.shared.ParticipantId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageReading;

/** One session: who was there, what was agreed. */
@Named
@RequestScoped
public class SessionBacking {

    @Inject
    SessionService sessions;

    @Inject
    CurrentRoute route;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    PageReading reading;

    private SessionService.SessionPage page;

    @PostConstruct
    void load() {
        page = reading.of(SessionService.SessionPage.class, () -> sessions.read(route.sessionId()));
    }

    public SessionService.SessionPage getPage() {
        return page;
    }

    /** Whether goals can be rated for it: it was held, or its day has come. */
    public boolean isRatable() {
        SessionLine.State state = page.session().line().state();
        ZoneId zone = current.get().zone();
        LocalDate day = LocalDate.ofInstant(page.session().line().startsAt(), zone);
        boolean come = state == SessionLine.State.PLANNED && !day.isAfter(LocalDate.ofInstant(clock.instant(), zone));
        return (state == SessionLine.State.HELD || come)
                && page.header().mayWork()
                && page.header().open();
    }

    /** The name of a participant; empty for nobody in particular. */
    public String name(ParticipantId one) {
        return NoteNames.of(one, page.participants());
    }
}
