package org.keptword.web.sessions;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.sessions.SessionService;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.NoteService;
import org.keptword.sessions.notes.SessionNotes;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.RowOrder;
import org.keptword.web.text.LocalizedTexts;

/** The notes on the page of a session, card by card. */
@Named
@ViewScoped
public class NotesBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SessionService sessions;

    @Inject
    NoteService notes;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    PageReading reading;

    private final RowOrder cards = new RowOrder();
    private String template;

    /** Puts the headings of the chosen template into an empty note. */
    public void begin(SessionNotes.Card card) {
        notes.begin(
                route.sessionId(),
                Optional.ofNullable(card).map(SessionNotes.Card::of).orElseThrow(NotFound::new),
                Optional.ofNullable(template).orElseThrow(NotFound::new));
        redirect.to(Route.SESSION, route.sessionId());
    }

    private SessionService.SessionPage page() {
        return reading.of(SessionService.SessionPage.class, () -> sessions.read(route.sessionId()));
    }

    public SessionNotes getBoard() {
        return page().notes();
    }

    public List<SessionNotes.Card> getCards() {
        return cards.of(getBoard().cards(), this::rowOf);
    }

    /** Whether the reader can co-sign a note of the session. */
    public boolean isCosignable() {
        return getBoard().cards().stream().anyMatch(SessionNotes.Card::cosignable);
    }

    /** The card of the note named in an address; null where it names none. */
    SessionNotes.Card cardOf(String of) {
        return getBoard().cards().stream()
                .filter(card -> card.of().toString().equals(of))
                .findFirst()
                .orElse(null);
    }

    private UUID rowOf(SessionNotes.Card card) {
        return card.of()
                .participant()
                .map(ParticipantId::value)
                .orElse(route.sessionId().value());
    }

    /** What a card is called: the session's note, or the own note of one partner. */
    public String title(NoteOf of, LocalizedTexts localizedTexts) {
        return NoteNames.of(of, page().participants(), localizedTexts);
    }

    /** Where is chosen what a note refers to. */
    public String citing(NoteOf of) {
        return of.participant()
                .map(partner -> Route.PARTNER_NOTE_CITES.path(route.sessionId(), partner))
                .orElse(Route.NOTE_CITES.path(route.sessionId()));
    }

    /** The id of the field a note is written in. */
    public String field(NoteOf of) {
        return of.participant().map(partner -> "note-" + partner).orElse("note");
    }

    /** Where an opened citation leads. */
    public String address(SessionNotes.Citation citation) {
        return switch (citation.kind()) {
            case PIECE -> Route.REVIEW_RESPONSE.path(citation.id());
            case PROMISE -> Route.CASE_PROMISES.path(page().header().id()) + "#p-" + citation.id();
        };
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }
}
