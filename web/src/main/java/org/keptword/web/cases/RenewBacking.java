package org.keptword.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.keptword.access.joining.IssuedCode;
import org.keptword.cases.participants.ParticipantService;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;

/** Hands a client who cannot sign in any more a code to begin anew. */
@Named
@RequestScoped
public class RenewBacking {

    @Inject
    SafetyBacking page;

    @Inject
    ParticipantService participants;

    @Inject
    Redirect redirect;

    @Inject
    HttpServletRequest request;

    public void make() {
        CodeBacking.keep(
                request,
                page.getWho(),
                IssuedCode.Kind.RENEWAL,
                participants.renewSignIn(page.id(), page.getWho().id()));
        redirect.to(Route.CASE_CODE, page.id(), page.getWho().id());
    }
}
