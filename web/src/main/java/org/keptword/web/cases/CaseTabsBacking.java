package org.keptword.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Shell;

/** The tabs of a case: those whose pages are built. */
@Named
@RequestScoped
public class CaseTabsBacking {

    private static final List<Route> TABS = List.of(
            Route.CASE,
            Route.CASE_HOMEWORK,
            Route.CASE_PROMISES,
            Route.CASE_GOALS,
            Route.CASE_PROGRESS,
            Route.CASE_SESSIONS,
            Route.CASE_SAFETY);

    @Inject
    CurrentRoute route;

    @Inject
    Shell shell;

    /** The tabs of one case. */
    public List<Tab> of(UUID caseId) {
        return TABS.stream()
                .filter(shell::isBuilt)
                .map(tab -> new Tab(tab.path(caseId), tab, route.getPath().equals(tab.path(caseId))))
                .toList();
    }

    /** One tab; {@code route} names its text. */
    public record Tab(String path, Route route, boolean current) {}
}
