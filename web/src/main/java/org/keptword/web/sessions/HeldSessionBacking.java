package org.keptword.web.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import org.keptword.access.CurrentActor;
import org.keptword.sessions.SessionService;
import org.keptword.shared.SessionId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
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
    Clock clock;

    private SessionService.SessionFormChoices offered;
    private final HeldForm form = new HeldForm();

    @PostConstruct
    void load() {
        offered = sessions.heldForm(route.caseId(), route.asked("session").map(SessionId::new));
        form.begin(
                offered.planned(),
                getChoices().expected(),
                clock.instant(),
                current.get().zone());
    }

    public void hold() {
        SessionId held = sessions.hold(form.command(offered, current.get().zone()));
        redirect.saying("sessions.held.done").to(Route.SESSION, held);
    }

    public HeldChoices getChoices() {
        return new HeldChoices(offered, shell);
    }

    public SessionService.SessionFormChoices getOffered() {
        return offered;
    }

    public HeldForm getForm() {
        return form;
    }
}
