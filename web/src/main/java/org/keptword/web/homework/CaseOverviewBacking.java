package org.keptword.web.homework;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.keptword.homework.assign.AssignExercises;
import org.keptword.homework.assign.AssignmentPreview;
import org.keptword.homework.assign.CaseOverview;
import org.keptword.homework.assign.HomeworkService;
import org.keptword.homework.assign.PreviewAssignment;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/**
 * The overview of a case. With {@code ?phase=}, {@code ?step=} or {@code ?assign=all} in the address assigning is open beside the
 * map.
 */
@Named
@ViewScoped
public class CaseOverviewBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    HomeworkService homework;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    Shell shell;

    @Inject
    PageReading reading;

    private OverviewRequest asked;
    private AssignForm form;
    private transient CaseOverview.NextStep next;

    @PostConstruct
    void load() {
        asked = OverviewRequest.in(route);
        if (asked.assigning()) {
            form = new AssignForm(reading.of(
                    AssignmentPreview.class,
                    () -> homework.plan(new PreviewAssignment(route.caseId(), asked.scope(), null, Optional.empty()))));
        }
        next = getWork().next();
    }

    /** Works the summary out anew for what is chosen now. */
    public void preview() {
        reading.anew(AssignmentPreview.class, this::read);
    }

    public void assign() {
        AssignmentPreview plan = getPlan();
        AssignExercises.Outcome outcome = homework.assign(form.command(
                route.caseId(), plan.next(), shell.actor().orElseThrow().zone()));
        String shares =
                ShareWords.of(outcome, plan.recipients(), shell.speech()).text();
        redirect.saying(outcome.now() > 0 ? "homework.assign.done" : "homework.assign.queued", shares)
                .to(Route.CASE, route.caseId());
    }

    /** Opens the queued work the next step names. */
    public void openNext() {
        CaseOverview.NextStep shown = getNext();
        homework.open(shown.assignment().orElseThrow());
        redirect.saying("homework.assign.opened", shown.title().orElseThrow().in(shell.getLanguage()))
                .to(Route.CASE, route.caseId());
    }

    /**
     * The plan for what is chosen. Its rows and columns stand where they stood when they were shown; if they cannot, what was chosen
     * could end up with another exercise or another person, and the page is shown anew.
     */
    private AssignmentPreview read() {
        AssignmentPreview plan = homework.plan(form.question(route.caseId(), asked.scope()));
        if (!form.fits(plan)) {
            throw new ViewExpiredException(route.getPath());
        }
        return plan;
    }

    /** What would be assigned, in words. */
    public PlanSentence getSentence() {
        return new PlanSentence(
                getPlan(),
                shell.speech(),
                shell.dates(),
                shell.actor().orElseThrow().zone());
    }

    /** One service call: the overview alone, or with what would be assigned. */
    public CaseOverview getWork() {
        return asked.assigning()
                ? getPlan().work()
                : reading.of(CaseOverview.class, () -> homework.caseWork(route.caseId()));
    }

    /** What would be assigned. */
    public AssignmentPreview getPlan() {
        return reading.of(AssignmentPreview.class, this::read);
    }

    /** What waits, as it was shown: a button opens what it was named after. */
    public CaseOverview.NextStep getNext() {
        return next == null ? getWork().next() : next;
    }

    public AssignForm getForm() {
        return form;
    }

    public OverviewRequest getAsked() {
        return asked;
    }
}
