package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.keptword.access.presence.OwnPresence;
import org.keptword.access.presence.PresenceService;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.RowOrder;

/** A counselor's absences. The one in the form stands in the address: {@code ?absence=…}; without it a new one. */
@Named
@ViewScoped
public class AbsenceBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PresenceBacking page;

    @Inject
    PresenceService service;

    @Inject
    CurrentRoute route;

    private final RowOrder rows = new RowOrder();
    private final AbsenceForm form = new AbsenceForm();

    @PostConstruct
    void load() {
        form.begin(page.getView());
        route.asked("absence").flatMap(page.getView()::absence).ifPresent(form::take);
    }

    public void save() {
        service.set(form.command());
        page.done("access.presence.absence-saved");
    }

    public void end(OwnPresence.Away away) {
        service.end(
                form.person(),
                Optional.ofNullable(away).orElseThrow(NotFound::new).id());
        page.done("access.presence.ended");
    }

    public List<OwnPresence.Away> getAll() {
        return rows.of(page.getView().absences(), OwnPresence.Away::id);
    }

    public AbsenceForm getForm() {
        return form;
    }
}
