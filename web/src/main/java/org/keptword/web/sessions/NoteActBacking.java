package org.keptword.web.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.NoteService;
import org.keptword.sessions.notes.SessionNotes;
import org.keptword.sessions.notes.SignNote;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.Redirect;

/** One act on one note of a session: sign, add, co-sign; it stands in the address: {@code ?note=…&act=…}. */
@Named
@ViewScoped
public class NoteActBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    NoteService notes;

    @Inject
    NotesBacking board;

    @Inject
    CurrentRoute route;

    @Inject
    PageMessages messages;

    @Inject
    Redirect redirect;

    private NoteAct act;
    private String of;
    private int version;
    private ArrayList<String> cited = new ArrayList<>();
    private String words;

    @PostConstruct
    void load() {
        of = route.parameter("note");
        act = NoteAct.asked(route.parameter("act"), getCard()).orElse(null);
        if (act == NoteAct.SIGN) {
            show();
        }
    }

    private void show() {
        version = getCard().version();
        cited = new ArrayList<>(CitedMarks.of(getCard().citations().stream().map(SessionNotes.Citation::cited)));
    }

    /** Signs what was shown. A note that has other words by now is shown again first. */
    public void sign() {
        if (getCard().signable() && getCard().version() != version) {
            show();
            messages.refused("sessions.note.sign-again");
            return;
        }
        notes.sign(new SignNote(route.sessionId(), NoteOf.parse(of), version, CitedMarks.things(cited)));
        done("sessions.note.signed");
    }

    public void add() {
        notes.add(route.sessionId(), NoteOf.parse(of), words);
        done("sessions.note.added");
    }

    public void cosign() {
        notes.cosign(route.sessionId(), NoteOf.parse(of), words);
        done("sessions.note.cosigned");
    }

    private void done(String key) {
        redirect.saying(key).to(Route.SESSION, route.sessionId());
    }

    /** The note the act is about. */
    public SessionNotes.Card getCard() {
        return board.cardOf(of);
    }

    /** The act in the address, or null. */
    public NoteAct getAct() {
        return act;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
