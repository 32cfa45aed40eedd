package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.keptword.cases.participants.ParticipantService;
import org.keptword.web.entry.NewCodeView;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;

/** Makes a one-time code and shows it once: on the page after the act, and on no later one. */
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

    private NewCodeView code;

    @PostConstruct
    void load() {
        code = NewCodeView.take(request, about()).orElse(null);
    }

    public void make() {
        NewCodeView.keep(
                request,
                about(),
                page.getWho().name(),
                participants.invite(page.id(), page.getWho().id()));
        redirect.toAddress(Route.CASE_SAFETY.path(page.id()) + "?change=invite&made=true&of="
                + page.getWho().slot());
    }

    public void revoke() {
        participants.revokeInvitation(page.id(), page.getWho().id());
        page.done("cases.invite.revoked-done", page.getWho().name());
    }

    private String about() {
        return "invite." + page.getWho().id();
    }

    /** The code just made, or null. */
    public NewCodeView getCode() {
        return code;
    }
}
