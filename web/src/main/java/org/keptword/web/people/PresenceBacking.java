package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.keptword.access.CurrentActor;
import org.keptword.access.presence.OwnPresence;
import org.keptword.access.presence.PresenceService;
import org.keptword.shared.Role;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/** When a counselor works, and who looks at what waits too long. */
@Named
@ViewScoped
public class PresenceBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PresenceService service;

    @Inject
    CurrentActor current;

    @Inject
    Redirect redirect;

    @Inject
    PageReading reading;

    private final OwnWeekForm form = new OwnWeekForm();

    @PostConstruct
    void load() {
        if (isOffered()) {
            form.take(getView());
        }
    }

    public void save() {
        service.setWeek(form.command());
        done("access.presence.week-saved");
    }

    /** Ends an act of the section: says so, and shows it as it is now. */
    void done(String said) {
        redirect.saying(said).toAddress(Route.ACCOUNT.path() + "#presence");
    }

    /** Whether the person is somebody who works with clients. */
    public boolean isOffered() {
        return current.get().role() == Role.COUNSELOR;
    }

    public OwnPresence getView() {
        return reading.of(OwnPresence.class, service::read);
    }

    public OwnWeekForm getForm() {
        return form;
    }
}
