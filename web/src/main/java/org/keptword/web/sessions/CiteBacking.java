package org.keptword.web.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.keptword.sessions.CiteInNote;
import org.keptword.sessions.CitedKind;
import org.keptword.sessions.CitedThing;
import org.keptword.sessions.NoteBoard;
import org.keptword.sessions.NoteChoices;
import org.keptword.sessions.NoteOf;
import org.keptword.sessions.NoteService;
import org.keptword.shared.SessionId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/** What one note of a session refers to; the note stands in the address: {@code ?note=…&act=cite}. */
@Named
@ViewScoped
public class CiteBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    NoteService notes;

    @Inject
    NotesBacking board;

    @Inject
    CurrentRoute route;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirect redirect;

    @Inject
    PageMessages messages;

    @Inject
    PageReading reading;

    private SessionId id;
    private String of;
    private boolean open;
    private ArrayList<String> offered = new ArrayList<>();
    private ArrayList<String> pieces = new ArrayList<>();
    private ArrayList<String> promises = new ArrayList<>();

    @PostConstruct
    void load() {
        id = new SessionId(route.id("session"));
        of = request.getParameter("note");
        open = "cite".equals(request.getParameter("act"))
                && getCard() != null
                && getCard().writable();
        if (open) {
            offered = new ArrayList<>(
                    CitedMarks.of(Stream.of(getChoices().pieces(), getChoices().promises())
                            .flatMap(List::stream)
                            .map(CitedMarks::cited)));
            pieces = new ArrayList<>(chosen(CitedKind.PIECE));
            promises = new ArrayList<>(chosen(CitedKind.PROMISE));
        }
    }

    private List<String> chosen(CitedKind kind) {
        return CitedMarks.of(getChoices().chosen().stream().filter(one -> one.kind() == kind));
    }

    public void cite() {
        List<String> chosen = Stream.of(pieces, promises).flatMap(List::stream).toList();
        notes.cite(new CiteInNote(id, NoteOf.parse(of), CitedMarks.things(offered), CitedMarks.things(chosen)));
        messages.done("sessions.note.cited");
        redirect.to(Route.SESSION, id);
    }

    /** How a thing is told by its checkbox. */
    public String mark(CitedThing thing) {
        return CitedMarks.mark(CitedMarks.cited(thing));
    }

    public boolean isOpen() {
        return open;
    }

    /** The note that refers. */
    public NoteBoard.Card getCard() {
        return board.cardOf(of);
    }

    public NoteChoices getChoices() {
        return reading.of(NoteChoices.class, () -> notes.choices(id, NoteOf.parse(of)));
    }

    public List<String> getPieces() {
        return new ArrayList<>(pieces);
    }

    public void setPieces(List<String> pieces) {
        this.pieces = pieces == null ? new ArrayList<>() : new ArrayList<>(pieces);
    }

    public List<String> getPromises() {
        return new ArrayList<>(promises);
    }

    public void setPromises(List<String> promises) {
        this.promises = promises == null ? new ArrayList<>() : new ArrayList<>(promises);
    }
}
