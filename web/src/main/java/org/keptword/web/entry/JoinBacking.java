package org.keptword.web.entry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.keptword.access.joining.Join;
import org.keptword.access.joining.JoinService;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/**
 * The page behind a one-time code: whoever holds it chooses a name and a password. Says the same of every code that does not work. The code is
 * in the address, or, where a link was sent, behind its #, from where a script fills it in; without a script it is typed.
 */
@Named
@RequestScoped
public class JoinBacking {

    @Inject
    JoinService joining;

    @Inject
    CurrentRoute route;

    @Inject
    HttpServletRequest request;

    @Inject
    PageMessages messages;

    @Inject
    Redirect redirect;

    @Inject
    Shell shell;

    private String code;
    private JoinService.JoinOffer offer;
    private JoinedView made;
    private final JoinForm form = new JoinForm();

    @PostConstruct
    void load() {
        form.language = shell.getRegion().tag();
        made = JoinedView.take(request).orElse(null);
        if (made == null && shell.actor().isEmpty()) {
            code = isByLink() ? TypedCode.take(request).orElse(null) : route.text("code");
            offer = code == null
                    ? null
                    : joining.offer(code, request.getRemoteAddr()).orElse(null);
        }
    }

    private boolean isByLink() {
        return route.route().filter(Route.JOIN_BY_LINK::equals).isPresent();
    }

    /** Takes the code of a link; nothing is used up by that. */
    public void open() {
        TypedCode.keep(request, form.code);
        redirect.again();
    }

    public void join() {
        if (offer == null) {
            return;
        }
        if (!form.isRepeated()) {
            messages.refused("access.join.different");
            return;
        }
        new JoinedView(offer.renews() ? renew() : make(), offer.renews()).keep(request);
        redirect.again();
    }

    private String make() {
        Join command = form.join(code);
        joining.join(command, request.getRemoteAddr());
        return command.login();
    }

    private String renew() {
        return joining.renew(form.renew(code), request.getRemoteAddr());
    }

    /** Whether the page still asks for the code of a link. */
    public boolean isAsking() {
        return code == null && made == null && shell.actor().isEmpty();
    }

    /** The code of a link, which its form carries on; null where the address has it. */
    public String getCode() {
        return isByLink() ? code : null;
    }

    /** What the code offers; null when it does not work. */
    public JoinService.JoinOffer getOffer() {
        return offer;
    }

    /** The account just made or begun anew, or null. */
    public JoinedView getMade() {
        return made;
    }

    public JoinForm getForm() {
        return form;
    }
}
