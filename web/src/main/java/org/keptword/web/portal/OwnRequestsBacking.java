package org.keptword.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.keptword.rescheduling.OwnRequestService;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.PressedButton;
import org.keptword.web.shell.Redirect;

/** What a client asked about the times of sessions: withdrawn, or its answer read. */
@Named
@RequestScoped
public class OwnRequestsBacking {

    /** The name under which the buttons of the form are sent. */
    private static final String BUTTON = "asked:act";

    @Inject
    OwnRequestService requests;

    @Inject
    HttpServletRequest request;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    /** What a button does about a request. */
    private enum Act {
        WITHDRAW,
        READ
    }

    public OwnRequestService.OwnRequests getCurrent() {
        return reading.of(OwnRequestService.OwnRequests.class, requests::current);
    }

    /** Does what the button says that was pressed. */
    public void act() {
        PressedButton said = PressedButton.in(request, BUTTON);
        switch (said.one(Act.class, 2)) {
            case WITHDRAW -> {
                requests.withdraw(said.person(0), said.id(1));
                redirect.saying("rescheduling.withdrawn").to(Route.HOME);
            }
            case READ -> {
                requests.read(said.person(0), said.id(1));
                redirect.to(Route.HOME);
            }
        }
    }

    /** The value of the button that withdraws a request. */
    public String withdraw(OwnRequestService.CurrentRequest one) {
        return value(one, Act.WITHDRAW);
    }

    /** The value of the button that marks an answer as read. */
    public String read(OwnRequestService.CurrentRequest one) {
        return value(one, Act.READ);
    }

    private String value(OwnRequestService.CurrentRequest one, Act act) {
        return PressedButton.value(getCurrent().person(), one.id(), act);
    }
}
