package org.keptword.web.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.keptword.access.CurrentActor;
import org.keptword.cases.CaseHeader;
import org.keptword.sessions.SessionFormChoices;
import org.keptword.sessions.SessionService;
import org.keptword.shared.SessionId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** A session that was just held: everything about it on one screen, kept in one act. */
@Named
@ViewScoped
public class HeldSessionBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SessionService sessions;

    @Inject
    CurrentRoute route;

    @Inject
    CurrentActor current;

    @Inject
    Shell shell;

    @Inject
    Redirect redirect;

    @Inject
    PageReading reading;

    @Inject
    Clock clock;

    private HeldChoices choices;
    private final HeldForm form = new HeldForm();

    @PostConstruct
    void load() {
        SessionFormChoices offered = reading.of(
                SessionFormChoices.class,
                () -> sessions.heldForm(route.caseId(), route.asked("session").map(SessionId::new)));
        Instant now = clock.instant();
        choices = new HeldChoices(offered, now, shell);
        form.begin(choices, offered, now, current.get().zone());
    }

    public void hold() {
        SessionId held = sessions.hold(form.command(choices, current.get().zone()));
        redirect.saying("sessions.held.done").to(Route.SESSION, held);
    }

    /** The case as it is now, whatever became of the session since the page was opened. */
    public CaseHeader getHeader() {
        return reading.of(SessionFormChoices.class, () -> sessions.heldForm(route.caseId(), Optional.empty()))
                .header();
    }

    public HeldChoices getChoices() {
        return choices;
    }

    public HeldForm getForm() {
        return form;
    }
}
