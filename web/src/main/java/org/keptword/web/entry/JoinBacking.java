package org.keptword.web.entry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Locale;
import org.keptword.access.Join;
import org.keptword.access.JoinOffer;
import org.keptword.access.JoinService;
import org.keptword.access.NewPassword;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageForm;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** The page behind a one-time code: whoever holds it chooses a name and a password. Says the same of every code that does not work. */
@Named
@RequestScoped
public class JoinBacking {

    private static final String MADE = JoinBacking.class.getName();

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

    private JoinOffer offer;

    /** What was done, shown on the page after it. */
    private record Made(String login, boolean renewed) implements Serializable {}

    private Made made;
    private final Form form = new Form();

    @PostConstruct
    void load() {
        form.language = shell.getLanguage().getLanguage();
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(MADE) instanceof Made done) {
            made = done;
            session.removeAttribute(MADE);
        } else if (shell.actor().isEmpty()) {
            offer = joining.offer(code(), request.getRemoteAddr()).orElse(null);
        }
    }

    public void join() {
        if (offer == null) {
            return;
        }
        if (!form.password.equals(form.repeated)) {
            messages.refused("access.join.different");
            return;
        }
        String name = offer.renews() ? renew() : make();
        request.getSession().setAttribute(MADE, new Made(name, offer.renews()));
        redirect.again();
    }

    private String make() {
        Join command = new Join(code(), form.login, form.password, Locale.forLanguageTag(form.language));
        joining.join(command, request.getRemoteAddr());
        return command.login();
    }

    private String renew() {
        return joining.renew(new NewPassword(code(), form.password), request.getRemoteAddr());
    }

    private String code() {
        return route.text("code");
    }

    /** What the code offers; null when it does not work. */
    public JoinOffer getOffer() {
        return offer;
    }

    /** The name of the account just made or begun anew, or null. */
    public String getMade() {
        return made == null ? null : made.login();
    }

    /** Whether an account was just begun anew. */
    public boolean isRenewed() {
        return made != null && made.renewed();
    }

    public Form getForm() {
        return form;
    }

    /** What is typed. */
    public static class Form implements PageForm {
        private static final long serialVersionUID = 1L;

        public String login;
        public String password;
        public String repeated;
        public String language;
    }
}
