package org.keptword.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.TextStyle;
import org.keptword.rescheduling.OwnRequestService;
import org.keptword.shared.NotFound;
import org.keptword.shared.SessionId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** The next session of a client, who asks for another time. */
@Named
@RequestScoped
public class NextSessionBacking {

    @Inject
    OwnRequestService requests;

    @Inject
    CurrentRoute route;

    @Inject
    PageReading reading;

    @Inject
    Shell shell;

    @Inject
    Redirect redirect;

    private final AskForTimeForm form = new AskForTimeForm();

    public OwnRequestService.NextSession getView() {
        return reading.of(OwnRequestService.NextSession.class, requests::next);
    }

    /** Asks about the session that the page showed. */
    public void ask() {
        SessionId session = new SessionId(route.asked("session").orElseThrow(NotFound::new));
        requests.ask(route.shownTo(), form.command(session));
        redirect.saying("rescheduling.sent").to(Route.HOME);
    }

    /** On whose clock times are typed, by name. */
    public String getZone() {
        return getView().zone().getDisplayName(TextStyle.FULL, shell.getLanguage());
    }

    public AskForTimeForm getForm() {
        return form;
    }
}
