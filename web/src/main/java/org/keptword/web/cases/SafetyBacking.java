package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.keptword.cases.safety.SafetyView;
import org.keptword.safety.FlagService;
import org.keptword.shared.CaseId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;

/** The safety page, and which of its forms is open. */
@Named
@RequestScoped
public class SafetyBacking {

    @Inject
    FlagService safety;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    private FlagService.SafetyPage page;
    private Optional<SafetyChange> change;

    @PostConstruct
    void load() {
        page = safety.page(route.caseId());
        change = SafetyChange.in(route, page.view());
    }

    /** Ends an act of one of the forms: says so, and shows the page without the form. */
    void done(String key, Object... args) {
        redirect.saying(key, args).to(Route.CASE_SAFETY, id());
    }

    CaseId id() {
        return page.view().header().id();
    }

    public FlagService.SafetyPage getPage() {
        return page;
    }

    public SafetyView getView() {
        return page.view();
    }

    /** Which form is open, or null. */
    public String getChange() {
        return change.map(SafetyChange::form).orElse(null);
    }

    /** Of whom something is changed, or null. */
    public SafetyView.Who getWho() {
        return change.flatMap(SafetyChange::who).orElse(null);
    }
}
