package org.keptword.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.keptword.access.joining.IssuedCode;
import org.keptword.cases.participants.ParticipantService;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;

/** Makes a one-time code, which the page of the code shows once, and takes one back. */
@Named
@RequestScoped
public class InviteBacking {

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
                IssuedCode.Kind.CLIENT,
                participants.invite(page.id(), page.getWho().id()));
        redirect.to(Route.CASE_CODE, page.id(), page.getWho().id());
    }

    public void revoke() {
        participants.revokeInvitation(page.id(), page.getWho().id());
        page.done("cases.invite.revoked-done", page.getWho().name());
    }
}
