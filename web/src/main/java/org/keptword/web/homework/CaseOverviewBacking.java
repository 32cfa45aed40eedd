package org.keptword.web.homework;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.keptword.homework.AssignmentOutcome;
import org.keptword.homework.AssignmentPreview;
import org.keptword.homework.AssignmentScope;
import org.keptword.homework.CaseOverview;
import org.keptword.homework.HomeworkService;
import org.keptword.homework.Mark;
import org.keptword.homework.NextStep;
import org.keptword.homework.PreviewAssignment;
import org.keptword.shared.CaseId;
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

    private CaseId id;
    private String phase;
    private String step;
    private boolean assigning;
    private AssignForm form;
    private transient NextStep next;

    @PostConstruct
    void load() {
        id = route.caseId();
        phase = route.parameter("phase");
        step = route.parameter("step");
        assigning = phase != null || step != null || route.parameter("assign") != null;
        if (assigning) {
            form = new AssignForm(reading.of(
                    AssignmentPreview.class,
                    () -> homework.plan(new PreviewAssignment(id, scope(), null, Optional.empty()))));
        }
        next = getWork().next();
    }

    /** Works the summary out anew for what is chosen now. */
    public void preview() {
        reading.anew(AssignmentPreview.class, this::read);
    }

    public void assign() {
        AssignmentOutcome given = homework.assign(
                form.command(id, getPlan().next(), shell.actor().orElseThrow().zone()));
        redirect.saying("homework.assign.done", given.now(), given.queued(), given.now() * given.queued() > 0 ? 1 : 0)
                .to(Route.CASE, id);
    }

    /** Opens the queued work the next step names. */
    public void openNext() {
        NextStep shown = getNext();
        homework.open(shown.assignment().orElseThrow());
        redirect.saying("homework.assign.opened", shown.title().orElseThrow().in(shell.getLanguage()))
                .to(Route.CASE, id);
    }

    /**
     * The plan for what is chosen. Its rows and columns stand where they stood when they were shown; if they cannot, what was chosen
     * could end up with another exercise or another person, and the page is shown anew.
     */
    private AssignmentPreview read() {
        AssignmentPreview plan = homework.plan(form.question(id, scope()));
        if (!form.fits(plan)) {
            throw new ViewExpiredException(route.getPath());
        }
        return plan;
    }

    private AssignmentScope scope() {
        return step != null
                ? AssignmentScope.step(step)
                : phase != null ? AssignmentScope.phase(phase) : AssignmentScope.EVERYTHING;
    }

    private PlanSentence sentence() {
        return new PlanSentence(
                getPlan(),
                shell.speech(),
                shell.dates(),
                shell.actor().orElseThrow().zone());
    }

    public String getSummary() {
        return sentence().text();
    }

    public List<String> getWarnings() {
        return sentence().warnings();
    }

    /** The phase assigning most likely goes on with: the last one with a mark, else the first. */
    public String getCurrentPhase() {
        return getWork().phases().stream()
                .filter(p ->
                        p.steps().stream().flatMap(s -> s.marks().stream()).anyMatch(m -> m.mark() != Mark.NOT_BEGUN))
                .reduce((first, second) -> second)
                .orElse(getWork().phases().get(0))
                .id();
    }

    /** One service call: the overview alone, or with what would be assigned. */
    public CaseOverview getWork() {
        return assigning ? getPlan().work() : reading.of(CaseOverview.class, () -> homework.caseWork(id));
    }

    /** What would be assigned. */
    public AssignmentPreview getPlan() {
        return reading.of(AssignmentPreview.class, this::read);
    }

    /** What waits, as it was shown: a button opens what it was named after. */
    public NextStep getNext() {
        return next == null ? getWork().next() : next;
    }

    public AssignForm getForm() {
        return form;
    }

    public boolean isAssigning() {
        return assigning;
    }

    public String getPhase() {
        return phase;
    }

    public String getStep() {
        return step;
    }
}
