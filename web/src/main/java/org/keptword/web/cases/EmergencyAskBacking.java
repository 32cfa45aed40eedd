package org.keptword.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.access.emergency.EmergencyService;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;

/** Why a colleague's case has to be read now; a case is looked for afterwards. */
@Named
@RequestScoped
public class EmergencyAskBacking {

    @Inject
    EmergencyService service;

    @Inject
    Redirect redirect;

    private String reason;

    public void ask() {
        redirect.to(Route.EMERGENCY_CASE, service.ask(reason));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
