package org.keptword.web.sessions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.keptword.sessions.calendar.PlanningService;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.Redirect;

/** Plans sessions of a case, with everybody or with one. */
@Named
@RequestScoped
public class PlanSessionBacking {

    @Inject
    PlanningService planning;

    @Inject
    SessionWordsBacking words;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    private final PlanForm form = new PlanForm();

    public void plan() {
        Optional<ParticipantId> with = Ids.parse(form.whom).map(ParticipantId::new);
        words.say("sessions.planned", planning.plan(form.command(route.caseId(), with)));
        redirect.again();
    }

    public PlanForm getForm() {
        return form;
    }
}
