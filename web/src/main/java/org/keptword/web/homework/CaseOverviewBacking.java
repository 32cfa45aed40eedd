package org.keptword.web.homework;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.keptword.homework.assign.CaseOverview;
import org.keptword.homework.assign.HomeworkService;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/**
 * The overview of a case. With {@code ?phase=}, {@code ?step=} or {@code ?assign=all} in the address assigning is open beside the
 * map ({@link AssignBacking}).
 */
@Named
@ViewScoped
public class CaseOverviewBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    HomeworkService homework;

    @Inject
    AssignBacking assigning;

    @Inject
    UndoOffers undo;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    Shell shell;

    @Inject
    PageReading reading;

    private OverviewRequest asked;
    private transient CaseOverview.NextStep next;

    @PostConstruct
    void load() {
        asked = OverviewRequest.in(route);
        next = getWork().next();
    }

    /** Opens the queued assignment that the next step names. */
    public void openNext() {
        CaseOverview.NextStep shown = getNext();
        homework.open(shown.assignment().orElseThrow());
        undo.forget(route.caseId());
        redirect.saying("homework.assign.opened", shown.title().orElseThrow().in(shell.getLanguage()))
                .to(Route.CASE, route.caseId());
    }

    /** One service call: the overview alone, or with what would be assigned. */
    public CaseOverview getWork() {
        return asked.assigning()
                ? assigning.getPlan().work()
                : reading.of(CaseOverview.class, () -> homework.caseWork(route.caseId()));
    }

    /** The last and next session, and how many alerts are open, as markup. */
    public String getGlance() {
        return OverviewDocument.glance(getWork(), shell.speech(), shell.dates()).body();
    }

    /** The open exercises, as markup; every text in it is escaped. */
    public String getOpen() {
        return OverviewDocument.open(getWork(), shell.speech(), shell.dates()).body();
    }

    /** What happened last, as markup. */
    public String getActivity() {
        return OverviewDocument.activity(getWork(), shell.speech(), shell.dates())
                .body();
    }

    /** What comes next, as it was shown: a button opens what it was named after. */
    public CaseOverview.NextStep getNext() {
        return next == null ? getWork().next() : next;
    }

    /** What the address asks for; once assigning was widened to all exercises, that. */
    public OverviewRequest getAsked() {
        return asked.assigning() ? assigning.getAsked() : asked;
    }
}
