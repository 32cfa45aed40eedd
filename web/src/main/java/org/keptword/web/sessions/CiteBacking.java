package org.keptword.web.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.keptword.sessions.notes.CiteInNote;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.NoteService;
import org.keptword.shared.ParticipantId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.text.LocalizedTexts;

/** What one note of a session refers to: the joint one, or that of the partner in the address. */
@Named
@ViewScoped
public class CiteBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    NoteService notes;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    PageReading reading;

    private final CiteForm form = new CiteForm();

    @PostConstruct
    void load() {
        form.take(getChoices());
    }

    public void cite() {
        notes.cite(form.command(route.sessionId(), note()));
        redirect.saying("sessions.note.cited").to(Route.SESSION, route.sessionId());
    }

    private NoteOf note() {
        return route.idIfAny("participant")
                .map(ParticipantId::new)
                .map(NoteOf::partner)
                .orElse(NoteOf.SESSION);
    }

    public CiteInNote.NoteChoices getChoices() {
        return reading.of(CiteInNote.NoteChoices.class, () -> notes.choices(route.sessionId(), note()));
    }

    /** What the note is called. */
    public String title(LocalizedTexts localizedTexts) {
        return NoteNames.of(note(), getChoices().participants(), localizedTexts);
    }

    /** The name of a participant. */
    public String name(ParticipantId one) {
        return NoteNames.of(one, getChoices().participants());
    }

    /** Where the session stands. */
    public String getBack() {
        return Route.SESSION.path(route.sessionId());
    }

    public CiteForm getForm() {
        return form;
    }
}
