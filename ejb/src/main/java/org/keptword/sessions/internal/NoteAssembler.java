package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.cases.CaseLine;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.model.Session;
import org.keptword.sessions.model.SessionNote;
import org.keptword.sessions.notes.CiteInNote;
import org.keptword.sessions.notes.CitedSource;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.SessionNotes;
import org.keptword.shared.PersonId;
import org.keptword.vault.Vault;

/** Assembles the notes of a session for one reader: a statement for each kind of thing they refer to, none for anything else. */
@ApplicationScoped
public class NoteAssembler {

    @Inject
    CitationLookup citationLookup;

    @Inject
    Vault vault;

    /** The notes of a session, laid out for who comes in by this door. */
    public SessionNotes board(NoteRepository.WithNotes found, CaseLine line, Guard.CaseNoteTemplates door) {
        Permit permit = door.permit();
        boolean writing = isOver(found.session()) && permit.mayManage();
        Map<CiteInNote.Cited, CitedSource.CitedThing> named = citationLookup.named(
                found.notes().stream().flatMap(one -> one.cited().stream()).toList(), permit);
        List<SessionNotes.Card> cards = places(found, line).stream()
                .map(of -> found.note(of)
                        .map(one -> card(one, named, writing, permit))
                        .orElseGet(() -> blank(of, writing)))
                .toList();
        return new SessionNotes(
                cards,
                own(found, writing),
                cards.stream().anyMatch(SessionNotes.Card::writable) ? door.templates() : List.of());
    }

    /** Whether the session is one a note can be written about. */
    static boolean isOver(Session session) {
        return session.state() == SessionLine.State.HELD || session.state() == SessionLine.State.MISSED;
    }

    /** The joint note, those of both partners where the couple was meant, and whatever else was written. */
    public static List<NoteOf> places(NoteRepository.WithNotes found, CaseLine line) {
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

    private Optional<SessionNotes.Own> own(NoteRepository.WithNotes found, boolean writing) {
        return writing || found.process() != null
                ? Optional.of(
                        found.process() == null
                                ? new SessionNotes.Own(-1, null, null)
                                : new SessionNotes.Own(
                                        found.process().version(),
                                        found.process().text(vault),
                                        found.process().savedAt()))
                : Optional.empty();
    }

    private static SessionNotes.Card blank(NoteOf of, boolean writing) {
        return new SessionNotes.Card(
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

    private SessionNotes.Card card(
            NoteRepository.Noted noted,
            Map<CiteInNote.Cited, CitedSource.CitedThing> named,
            boolean writing,
            Permit permit) {
        SessionNote one = noted.note();
        PersonId me = permit.actor().requirePerson();
        String text = one.text(vault);
        SessionNotes.Signature signature = one.signature().orElse(null);
        boolean open = signature == null && writing;
        return new SessionNotes.Card(
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
                signature != null && permit.mayManage(),
                noted.addenda().stream().map(addendum -> addendum.line(vault)).toList(),
                noted.cited().stream()
                        .map(cite ->
                                new SessionNotes.Citation(cite.kind(), cite.id(), Optional.ofNullable(named.get(cite))))
                        .toList());
    }

    /** What citations leave in what is signed. */
    static List<String> marks(Collection<CiteInNote.Cited> citations) {
        return citations.stream().map(CiteInNote.Cited::mark).toList();
    }
}
