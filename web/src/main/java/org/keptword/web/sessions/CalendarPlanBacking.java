package org.keptword.web.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keptword.cases.CaseLine;
import org.keptword.sessions.CalendarService;
import org.keptword.sessions.PlanChoices;
import org.keptword.sessions.PlanningService;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
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
    HttpServletRequest request;

    @Inject
    Redirect redirect;

    @Inject
    PageReading reading;

    @Inject
    Shell shell;

    private boolean open;
    private final PlanForm form = new PlanForm();
    private String whom;

    @PostConstruct
    void load() {
        String at = request.getParameter("at");
        open = at != null && page.getView().mayPlan();
        if (open && !at.isEmpty()) {
            try {
                form.begin(LocalDateTime.parse(at));
            } catch (DateTimeException e) {
                throw new NotFound();
            }
        }
    }

    public void plan() {
        String[] parts = whom.split("/", 2);
        CaseId of = Ids.parse(parts[0]).map(CaseId::new).orElseThrow(NotFound::new);
        Optional<ParticipantId> with =
                parts.length == 1 ? Optional.empty() : Ids.parse(parts[1]).map(ParticipantId::new);
        words.say("sessions.planned", planning.plan(form.command(of, with)));
        redirect.toAddress(page.address(page.getSpan().show().name(), form.getWhen().day));
    }

    /** With whom: each case, and in a couple's case also each one alone. */
    public List<SelectItem> getChoices() {
        List<SelectItem> choices = new ArrayList<>();
        for (CaseLine line : reading.of(PlanChoices.class, calendar::choices).cases()) {
            String all = line.id().toString();
            if (line.participants().size() == 1) {
                choices.add(new SelectItem(all, line.name()));
            } else {
                choices.add(new SelectItemGroup(
                        line.name(),
                        null,
                        false,
                        line.participants().stream()
                                .map(who -> new SelectItem(
                                        all + "/" + who.id(), shell.speech().with("sessions.only-with", who.name())))
                                .toArray(SelectItem[]::new)));
                choices.add(choices.size() - 1, new SelectItem(all, line.name()));
            }
        }
        return choices;
    }

    public boolean isOpen() {
        return open;
    }

    public PlanForm getForm() {
        return form;
    }

    public String getWhom() {
        return whom;
    }

    public void setWhom(String whom) {
        this.whom = whom;
    }
}
