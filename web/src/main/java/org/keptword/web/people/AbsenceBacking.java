package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.OwnPresence;
import org.keptword.access.PresenceService;
import org.keptword.access.SetAbsence;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageForm;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.RowOrder;

/** A counselor's absences. The one in the form stands in the address: {@code ?absence=…}; without it a new one. */
@Named
@ViewScoped
public class AbsenceBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PresenceService service;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirect redirect;

    @Inject
    PageReading reading;

    private final RowOrder rows = new RowOrder();
    private PersonId person;
    private UUID id;
    private int version;
    private final Form form = new Form();

    @PostConstruct
    void load() {
        person = getView().person();
        form.cover = PresenceBacking.code(getView().standingCover());
        Ids.parse(request.getParameter("absence")).flatMap(getView()::absence).ifPresent(this::beginWith);
    }

    private void beginWith(OwnPresence.Away away) {
        id = away.id();
        version = away.version();
        form.from = away.from();
        form.to = away.to();
        form.cover = PresenceBacking.code(away.cover());
    }

    public void save() {
        service.set(new SetAbsence(
                person, Optional.ofNullable(id), version, form.from, form.to, PresenceBacking.colleague(form.cover)));
        done("access.presence.absence-saved");
    }

    public void end(OwnPresence.Away away) {
        service.end(person, Optional.ofNullable(away).orElseThrow(NotFound::new).id());
        done("access.presence.ended");
    }

    private void done(String said) {
        redirect.saying(said).toAddress(Route.ACCOUNT.path() + "#presence");
    }

    private OwnPresence getView() {
        return reading.of(OwnPresence.class, service::read);
    }

    public List<OwnPresence.Away> getAll() {
        return rows.of(getView().absences(), getView().absences().stream(), OwnPresence.Away::id);
    }

    /** The absence in the form; null for a new one. */
    public UUID getId() {
        return id;
    }

    public Form getForm() {
        return form;
    }

    /** What is typed. */
    public static class Form implements PageForm {
        private static final long serialVersionUID = 1L;

        public LocalDate from;
        public LocalDate to;
        public String cover;
    }
}
