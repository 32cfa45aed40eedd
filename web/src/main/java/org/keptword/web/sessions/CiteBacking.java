package org.keptword.web.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.keptword.sessions.CiteInNote;
import org.keptword.sessions.CitedKind;
import org.keptword.sessions.CitedThing;
import org.keptword.sessions.NoteChoices;
import org.keptword.sessions.NoteOf;
import org.keptword.sessions.NoteService;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
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

    private SessionId id;
    private String of;
    private ArrayList<String> offered = new ArrayList<>();
    private ArrayList<String> pieces = new ArrayList<>();
    private ArrayList<String> promises = new ArrayList<>();

    @PostConstruct
    void load() {
        id = route.sessionId();
        of = route.idIfAny("participant")
                .map(ParticipantId::new)
                .map(NoteOf::partner)
                .orElse(NoteOf.SESSION)
                .toString();
        offered = new ArrayList<>(
                CitedMarks.of(Stream.of(getChoices().pieces(), getChoices().promises())
                        .flatMap(List::stream)
                        .map(CitedThing::cited)));
        pieces = new ArrayList<>(chosen(CitedKind.PIECE));
        promises = new ArrayList<>(chosen(CitedKind.PROMISE));
    }

    private List<String> chosen(CitedKind kind) {
        return CitedMarks.of(getChoices().chosen().stream().filter(one -> one.kind() == kind));
    }

    public void cite() {
        List<String> chosen = Stream.of(pieces, promises).flatMap(List::stream).toList();
        notes.cite(new CiteInNote(id, NoteOf.parse(of), CitedMarks.things(offered), CitedMarks.things(chosen)));
        redirect.saying("sessions.note.cited").to(Route.SESSION, id);
    }

    public NoteChoices getChoices() {
        return reading.of(NoteChoices.class, () -> notes.choices(id, NoteOf.parse(of)));
    }

    /** What the note is called. */
    public String title(LocalizedTexts localizedTexts) {
        return NoteNames.of(NoteOf.parse(of), getChoices().participants(), localizedTexts);
    }

    /** The name of a participant. */
    public String name(ParticipantId one) {
        return NoteNames.of(one, getChoices().participants());
    }

    /** Where the session stands. */
    public String getBack() {
        return Route.SESSION.path(id);
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
