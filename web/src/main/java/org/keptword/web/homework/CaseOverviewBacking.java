package org.keptword.web.homework;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.keptword.homework.CaseWork;
import org.keptword.homework.HomeworkService;
import org.keptword.homework.Mark;
import org.keptword.homework.PlanWork;
import org.keptword.homework.WorkGiven;
import org.keptword.homework.WorkPlan;
import org.keptword.homework.WorkScope;
import org.keptword.shared.CaseId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageMessages;
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
    HttpServletRequest request;

    @Inject
    PageMessages messages;

    @Inject
    Redirect redirect;

    @Inject
    Shell shell;

    private CaseId id;
    private String phase;
    private String step;
    private boolean assigning;
    private AssignForm form;
    private transient CaseWork work;
    private transient WorkPlan plan;

    @PostConstruct
    void load() {
        id = new CaseId(route.id("case"));
        phase = request.getParameter("phase");
        step = request.getParameter("step");
        assigning = phase != null || step != null || request.getParameter("assign") != null;
        read();
        if (assigning) {
            form = new AssignForm(plan);
        }
    }

    /** Works the summary out anew for what is chosen now. */
    public void preview() {
        read();
    }

    public void assign() {
        WorkGiven given = homework.assign(
                form.command(id, getPlan().next(), shell.actor().orElseThrow().zone()));
        messages.done("homework.assign.done", given.now(), given.queued(), given.now() * given.queued() > 0 ? 1 : 0);
        redirect.to(Route.CASE, id);
    }

    /** Opens the queued work the next step names. */
    public void openNext() {
        var next = getWork().next();
        homework.open(next.assignment().orElseThrow());
        messages.done("homework.assign.opened", next.title().orElseThrow().in(shell.getLanguage()));
        redirect.to(Route.CASE, id);
    }

    /** One service call: the overview alone, or with what would be assigned. */
    private void read() {
        if (assigning) {
            plan = homework.plan(
                    form == null ? new PlanWork(id, scope(), null, Optional.empty()) : form.question(id, scope()));
        }
        work = assigning ? plan.work() : homework.caseWork(id);
    }

    private WorkScope scope() {
        return step != null ? WorkScope.step(step) : phase != null ? WorkScope.phase(phase) : WorkScope.EVERYTHING;
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

    /** The case; read again when the view comes back from elsewhere. */
    public CaseWork getWork() {
        if (work == null) {
            read();
        }
        return work;
    }

    public WorkPlan getPlan() {
        if (plan == null) {
            read();
        }
        return plan;
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
