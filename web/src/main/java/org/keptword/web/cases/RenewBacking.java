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

    private NewCodeView code;

    @PostConstruct
    void load() {
        code = NewCodeView.take(request, page.getWho().id().toString()).orElse(null);
    }

    public void make() {
        NewCodeView.keep(
                request,
                page.getWho().id().toString(),
                page.getWho().name(),
                participants.renewSignIn(page.id(), page.getWho().id()));
        redirect.toAddress(Route.CASE_SAFETY.path(page.id()) + "?change=renew&made=true&of="
                + page.getWho().slot());
    }

    /** The code just made, or null. */
    public NewCodeView getCode() {
        return code;
    }
}
