package org.keptword.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.access.accounts.OwnAccount;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;

/** The introduction that comes after a client's first sign-in. It can be skipped, and opened again from the account page. */
@Named
@RequestScoped
public class WelcomeBacking {

    @Inject
    OwnAccount account;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    /** It does not come by itself again, whether it was read or skipped. */
    public void end() {
        account.endWelcome(route.shownTo());
        redirect.to(Route.HOME);
    }
}
