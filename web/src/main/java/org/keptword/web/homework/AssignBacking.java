package org.keptword.web.homework;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.keptword.homework.assign.AssignExercises;
import org.keptword.homework.assign.AssignmentPreview;
import org.keptword.homework.assign.HomeworkService;
import org.keptword.homework.assign.PreviewAssignment;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** Assigning beside the map: what can be assigned, what is ticked, and the sentence that sums it up. */
@Named
@ViewScoped
public class AssignBacking implements Serializable {

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

    @Inject
    UndoOffers undo;

    @Inject
    HttpServletRequest request;

    private OverviewRequest asked;
    private AssignForm form;
    private boolean widened;

    @PostConstruct
    void load() {
        asked = OverviewRequest.in(route);
        form = new AssignForm(reading.of(
                AssignmentPreview.class,
                () -> homework.plan(new PreviewAssignment(route.caseId(), asked.scope(), null, Optional.empty()))));
    }

    /** Sums up what is ticked now. */
    public void preview() {
        taken();
    }

    /** Takes over what was sent when the due day cannot be read and no act follows, so that the page shows it again. */
    public void keep() {
        if (FacesContext.getCurrentInstance().isValidationFailed()) {
            form.take(new Sent(request, shell.dates()));
        }
    }

    /** Shows all exercises; what is ticked, typed and chosen goes along. */
    public void widen() {
        form.take(new Sent(request, shell.dates()));
        asked = OverviewRequest.everything();
        widened = true;
        form.learn(reading.anew(AssignmentPreview.class, this::read));
    }

    private AssignmentPreview taken() {
        Sent sent = new Sent(request, shell.dates());
        form.take(sent);
        AssignmentPreview plan = reading.anew(AssignmentPreview.class, this::read);
        form.requireDays(sent);
        return plan;
    }

    public void assign() {
        AssignmentPreview plan = taken();
        AssignExercises.Outcome outcome = homework.assign(form.command(route.caseId(), plan.next(), zone()));
        String shares =
                ShareWords.of(outcome, plan.recipients(), shell.speech()).text();
        undo.assigned(route.caseId(), form.key());
        redirect.saying(outcome.now() > 0 ? "homework.assign.done" : "homework.assign.queued", shares)
                .to(Route.CASE, route.caseId());
    }

    private AssignmentPreview read() {
        return homework.plan(form.question(route.caseId(), asked.scope()));
    }

    private ZoneId zone() {
        return shell.actor().orElseThrow().zone();
    }

    /** What would be assigned, in words. */
    public PlanSentence getSentence() {
        return new PlanSentence(getPlan(), shell.speech(), shell.dates(), zone());
    }

    /** What would be assigned. */
    public AssignmentPreview getPlan() {
        return reading.of(AssignmentPreview.class, this::read);
    }

    /** The exercises to choose from, as markup; every text in it is escaped. */
    public String getRows() {
        return new AssignDocument(getPlan(), form, shell.speech(), shell.dates()).body();
    }

    /** The names of the plain inputs that the form has to come with. */
    public List<String> getExpected() {
        return form.expected(new Sent(request, shell.dates()));
    }

    OverviewRequest getAsked() {
        return asked;
    }

    /** Whether the list was widened to all exercises on this page, so that a search in it comes next. */
    public boolean isWidened() {
        return widened;
    }

    public AssignForm getForm() {
        return form;
    }
}
