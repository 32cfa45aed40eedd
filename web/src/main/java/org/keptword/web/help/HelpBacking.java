package org.keptword.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.LocalizedTexts;

/** What is said about the page at hand, and where the manual says more. */
@Named
@RequestScoped
public class HelpBacking {

    @Inject
    CurrentRoute route;

    @Inject
    Shell shell;

    /** The help of this page; what the manual is, on a page without one. */
    public String getText() {
        LocalizedTexts texts = shell.speech();
        return route.route()
                .map(HelpPages::key)
                .filter(texts::containsKey)
                .map(texts::get)
                .orElseGet(() -> texts.get(HelpPages.key(Route.HELP)));
    }

    /** The chapter of the manual about this page, or its beginning. */
    public String getAddress() {
        return Route.HELP.path()
                + route.route().flatMap(HelpPages::chapter).map(id -> "#" + id).orElse("");
    }
}
