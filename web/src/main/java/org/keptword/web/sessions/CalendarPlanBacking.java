package org.keptword.web.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.keptword.sessions.calendar.CalendarService;
import org.keptword.sessions.calendar.PlanningService;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** Planning from the calendar, for any case of the caseload, at the time that was pointed at. */
@Named
@ViewScoped
public class CalendarPlanBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CalendarBacking page;

    @Inject
    CalendarService calendar;

    @Inject
    PlanningService planning;

    @Inject
    SessionWordsBacking words;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    PageReading reading;

    @Inject
    Shell shell;

    private boolean open;
    private final PlanForm form = new PlanForm();

    @PostConstruct
    void load() {
        String at = route.parameter("at");
        open = at != null && page.getView().mayPlan();
        if (open && !at.isEmpty()) {
            form.begin(at);
        }
    }

    public void plan() {
        PlanWhom whom = PlanWhom.parse(form.whom);
        words.say("sessions.planned", planning.plan(form.command(whom.of(), whom.with())));
        redirect.toAddress(page.address(page.getSpan().show().name(), form.getWhen().day));
    }

    /** With whom: each case, and in a couple's case also each one alone. */
    public List<SelectItem> getChoices() {
        return PlanWhom.choices(
                reading.of(CalendarService.PlanChoices.class, calendar::choices).cases(), shell.speech());
    }

    public boolean isOpen() {
        return open;
    }

    public PlanForm getForm() {
        return form;
    }
}
