package org.keptword.web.entry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.keptword.access.setup.FoundPractice;
import org.keptword.access.setup.FoundingService;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** The page behind a founding link: a practice, its first location, and its first manager. Says the same of every link that does not work. */
@Named
@RequestScoped
public class FoundBacking {

    @Inject
    FoundingService founding;

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

    @Inject
    Countries countries;

    private boolean open;
    private JoinedView made;
    private final FoundForm form = new FoundForm();

    @PostConstruct
    void load() {
        form.language = shell.getRegion().tag();
        form.country = countries.nearest().orElse(null);
        made = JoinedView.take(request).orElse(null);
        open = made == null && shell.actor().isEmpty() && founding.isOpen(route.text("code"), request.getRemoteAddr());
    }

    public void found() {
        if (!open) {
            return;
        }
        if (!form.isRepeated()) {
            messages.refused("access.join.different");
            return;
        }
        FoundPractice command = form.command(route.text("code"));
        founding.found(command, request.getRemoteAddr());
        new JoinedView(command.account().login(), false).keep(request);
        redirect.again();
    }

    /** Whether a practice can be founded here. */
    public boolean isOpen() {
        return open;
    }

    /** The account just made, or null. */
    public JoinedView getMade() {
        return made;
    }

    public FoundForm getForm() {
        return form;
    }
}
