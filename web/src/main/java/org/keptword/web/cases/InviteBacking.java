package org.keptword.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.keptword.access.joining.IssuedCode;
import org.keptword.cases.participants.ParticipantService;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;

/** Makes one-time codes for a client, to join and to sign in again; the page of the code shows each once. Takes an invitation back. */
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
        show(
                IssuedCode.Kind.CLIENT,
                participants.invite(page.id(), page.getWho().id()));
    }

    public void renew() {
        show(
                IssuedCode.Kind.RENEWAL,
                participants.renewSignIn(page.id(), page.getWho().id()));
    }

    private void show(IssuedCode.Kind kind, IssuedCode code) {
        CodeBacking.keep(request, page.getWho(), kind, code);
        redirect.to(Route.CASE_CODE, page.id(), page.getWho().id());
    }

    public void revoke() {
        participants.revokeInvitation(page.id(), page.getWho().id());
        page.done("cases.invite.revoked-done", page.getWho().name());
    }
}
