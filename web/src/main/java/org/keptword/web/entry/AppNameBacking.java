package org.keptword.web.entry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.keptword.access.accounts.OwnAccount;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.AppName;
import org.keptword.web.shell.PageForm;
import org.keptword.web.shell.Redirect;

/** Under which name a client's browser shows the application. */
@Named
@RequestScoped
public class AppNameBacking {

    @Inject
    HttpServletRequest request;

    @Inject
    OwnAccount account;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    private final Form form = new Form();

    @PostConstruct
    void load() {
        form.name = AppName.of(request).name();
    }

    /** Takes the choice; the device remembers it for the pages before the next sign-in. */
    public void save() {
        AppName chosen = AppName.valueOf(form.name);
        SignedIn.become(request, account.beDiscreet(route.shownTo(), chosen == AppName.NEUTRAL));
        chosen.keep((HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse());
        redirect.saying("entry.app-name.saved").toAddress(route.getPath() + "#app-name");
    }

    public Form getForm() {
        return form;
    }

    /** What is chosen. */
    public static class Form implements PageForm {
        private static final long serialVersionUID = 1L;

        /** The name of an {@link AppName}. */
        public String name;
    }
}
