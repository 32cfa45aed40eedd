package org.keptword.web.goals;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.keptword.goals.GoalService;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** Changes the goals of a case. */
@Named
@ViewScoped
public class CaseGoalsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    GoalService goals;

    @Inject
    GoalBoardBacking page;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    Shell shell;

    private GoalChange change;
    private final GoalForm form = new GoalForm();

    @PostConstruct
    void load() {
        change = GoalChange.in(route, page.getView(), page::label);
        form.take(change, page, shell.speech());
    }

    public void set() {
        goals.set(form.set(route.caseId()));
        back("goals.set.done");
    }

    public void reword() {
        goals.reword(form.reword(change.chosen()));
        back("goals.reword.done");
    }

    public void end() {
        goals.end(change.chosen().id(), change.chosen().version(), form.reason);
        back("goals.end.done");
    }

    public void weigh() {
        goals.weigh(form.weigh(route.caseId()));
        back("goals.weigh.done");
    }

    public void rate() {
        goals.rate(form.rate(route.caseId()));
        back("goals.rate.done");
    }

    private void back(String said) {
        redirect.saying(said).to(Route.CASE_GOALS, route.caseId());
    }

    public GoalChange getChange() {
        return change;
    }

    public GoalForm getForm() {
        return form;
    }
}
