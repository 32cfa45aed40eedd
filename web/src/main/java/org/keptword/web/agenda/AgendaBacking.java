package org.keptword.web.agenda;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.keptword.reports.agenda.AgendaService;
import org.keptword.shared.CaseId;
import org.keptword.shared.SessionId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;

/** Words of the counselor's own for the agenda of a session. */
@Named
@ViewScoped
public class AgendaBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    AgendaService agendas;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    private final UUID idempotencyKey = UUID.randomUUID();
    private SessionId session;
    private String words;

    @PostConstruct
    void load() {
        session = route.sessionId();
    }

    /** Adds them to the agenda of the session shown, which is one of this case. */
    public void add(CaseId id) {
        agendas.add(id, session, words, idempotencyKey);
        redirect.saying("agenda.added").to(Route.SESSION, session);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
