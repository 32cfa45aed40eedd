package org.keptword.web.summary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.cases.CaseService;
import org.keptword.reports.summary.ClosingService;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** The page on which a case is closed, and on which it says afterwards how that was. */
@Named
@RequestScoped
public class ClosingBacking {

    @Inject
    ClosingService closings;

    @Inject
    CaseService cases;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    Shell shell;

    private ClosingService.ClosingPage page;
    private final ClosingForm form = new ClosingForm();

    @PostConstruct
    void load() {
        page = closings.read(route.caseId());
        form.on = page.today();
    }

    public ClosingService.ClosingPage getPage() {
        return page;
    }

    /** The first day that makes sense, as the field takes it. */
    public String getEarliest() {
        return page.span()
                .openedAt()
                .atZone(shell.actor().orElseThrow().zone())
                .toLocalDate()
                .toString();
    }

    public void close() {
        cases.close(form.command(route.caseId()));
        redirect.saying("summary.closing.done").to(Route.CASE_CLOSE, route.caseId());
    }

    public void reopen() {
        cases.reopen(route.caseId());
        redirect.saying("cases.basics.reopened").to(Route.CASE, route.caseId());
    }

    public ClosingForm getForm() {
        return form;
    }
}
