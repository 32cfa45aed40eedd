package org.keptword.web.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.sessions.NoteOf;
import org.keptword.sessions.NoteService;
import org.keptword.sessions.SessionNotes;
import org.keptword.sessions.SignNote;
import org.keptword.shared.SessionId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;

/** One act on one note of a session: sign, add, co-sign; it stands in the address: {@code ?note=…&act=…}. */
@Named
@ViewScoped
public class NoteActBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private enum NoteAct {
        SIGN,
        ADD,
        COSIGN
    }

    @Inject
    NoteService notes;

    @Inject
    NotesBacking board;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    private SessionId id;
    private NoteAct act;
    private String of;
    private int version;
    private ArrayList<String> cited = new ArrayList<>();
    private String words;

    @PostConstruct
    void load() {
        id = route.sessionId();
        of = route.parameter("note");
        act = Stream.of(NoteAct.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(route.parameter("act")))
                .findFirst()
                .filter(one -> getCard() != null && isOpen(one))
                .orElse(null);
        if (act == NoteAct.SIGN) {
            version = getCard().version();
            cited = new ArrayList<>(CitedMarks.of(getCard().citations().stream().map(SessionNotes.Citation::cited)));
        }
    }

    private boolean isOpen(NoteAct wanted) {
        return switch (wanted) {
            case SIGN -> getCard().signable();
            case ADD -> getCard().addable();
            case COSIGN -> getCard().cosignable();
        };
    }

    /** Signs what was shown. */
    public void sign() {
        notes.sign(new SignNote(id, NoteOf.parse(of), version, CitedMarks.things(cited)));
        done("sessions.note.signed");
    }

    public void add() {
        notes.add(id, NoteOf.parse(of), words);
        done("sessions.note.added");
    }

    public void cosign() {
        notes.cosign(id, NoteOf.parse(of), words);
        done("sessions.note.cosigned");
    }

    private void done(String key) {
        redirect.saying(key).to(Route.SESSION, id);
    }

    /** The note the act is about. */
    public SessionNotes.Card getCard() {
        return board.cardOf(of);
    }

    /** The act in the address, or nothing. */
    public String getAct() {
        return Optional.ofNullable(act).map(Enum::name).orElse(null);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
