package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keptword.access.NoteDoor;
import org.keptword.access.Permit;
import org.keptword.cases.CaseLine;
import org.keptword.cases.ParticipantState;
import org.keptword.sessions.CiteInNote;
import org.keptword.sessions.CitedThing;
import org.keptword.sessions.NoteBoard;
import org.keptword.sessions.NoteOf;
import org.keptword.sessions.SessionState;
import org.keptword.sessions.Signature;
import org.keptword.sessions.model.Session;
import org.keptword.sessions.model.SessionNote;
import org.keptword.shared.PersonId;
import org.keptword.vault.Vault;

/** Lays out the notes of a session for one reader: a statement for each kind of thing they refer to, none for anything else. */
@ApplicationScoped
public class NoteDesk {

    @Inject
    Cited cited;

    @Inject
    Vault vault;

    /** The notes of a session, laid out for who comes in by this door. */
    public NoteBoard board(NoteRows.WithNotes found, CaseLine line, NoteDoor door) {
        Permit permit = door.permit();
        boolean writing = isOver(found.session()) && permit.mayTend();
        Map<CiteInNote.Cited, CitedThing> named = cited.named(
                found.notes().stream().flatMap(one -> one.cited().stream()).toList(), permit);
        List<NoteBoard.Card> cards = places(found, line).stream()
                .map(of -> found.note(of)
                        .map(one -> card(one, named, writing, permit))
                        .orElseGet(() -> blank(of, writing)))
                .toList();
        return new NoteBoard(
                cards,
                own(found, writing),
                cards.stream().anyMatch(NoteBoard.Card::writable) ? door.templates() : List.of());
    }

    /** Whether the session is one a note can be written about. */
    static boolean isOver(Session session) {
        return session.state() == SessionState.HELD || session.state() == SessionState.MISSED;
    }

    /** The joint note, those of both partners where the couple was meant, and whatever else was written. */
    public static List<NoteOf> places(NoteRows.WithNotes found, CaseLine line) {
        List<NoteOf> places = new ArrayList<>(List.of(NoteOf.SESSION));
        boolean both = line.participants().size() > 1
                && found.session().participantId().isEmpty()
                && isOver(found.session());
        for (CaseLine.Who who : line.participants()) {
            NoteOf of = NoteOf.partner(who.id());
            if (found.note(of).isPresent() || (both && who.state() != ParticipantState.LEFT)) {
                places.add(of);
            }
        }
        return places;
    }

    private Optional<NoteBoard.Own> own(NoteRows.WithNotes found, boolean writing) {
        return writing || found.process() != null
                ? Optional.of(
                        found.process() == null
                                ? new NoteBoard.Own(-1, null, null)
                                : new NoteBoard.Own(
                                        found.process().version(),
                                        found.process().text(vault),
                                        found.process().savedAt()))
                : Optional.empty();
    }

    private static NoteBoard.Card blank(NoteOf of, boolean writing) {
        return new NoteBoard.Card(
                of,
                Optional.empty(),
                -1,
                null,
                null,
                null,
                writing,
                writing,
                null,
                true,
                null,
                false,
                false,
                false,
                List.of(),
                List.of());
    }

    private NoteBoard.Card card(
            NoteRows.Noted noted, Map<CiteInNote.Cited, CitedThing> named, boolean writing, Permit permit) {
        SessionNote one = noted.note();
        PersonId me = permit.actor().person();
        String text = one.text(vault);
        Signature signature = one.signature().orElse(null);
        boolean open = signature == null && writing;
        return new NoteBoard.Card(
                one.of(),
                Optional.of(one.id()),
                one.version(),
                text,
                one.savedAt(),
                one.template(),
                open,
                open && (text == null || one.isAuthor(me)),
                signature,
                one.isIntact(marks(noted.cited()), vault),
                one.cosignature().orElse(null),
                !noted.cosigners().isEmpty(),
                noted.cosigners().contains(me.value()),
                signature != null && permit.mayTend(),
                noted.addenda().stream().map(addendum -> addendum.line(vault)).toList(),
                noted.cited().stream()
                        .map(cite ->
                                new NoteBoard.Citation(cite.kind(), cite.id(), Optional.ofNullable(named.get(cite))))
                        .toList());
    }

    /** What citations leave in what is signed. */
    static List<String> marks(Collection<CiteInNote.Cited> citations) {
        return citations.stream().map(CiteInNote.Cited::mark).toList();
    }
}
