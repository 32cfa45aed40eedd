package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keptword.access.NoteTemplates;
import org.keptword.access.Permit;
import org.keptword.access.Supervisions;
import org.keptword.cases.CaseLine;
import org.keptword.cases.ParticipantState;
import org.keptword.sessions.NoteBoard;
import org.keptword.sessions.NoteOf;
import org.keptword.sessions.SessionState;
import org.keptword.sessions.Signature;
import org.keptword.sessions.model.NoteAddendum;
import org.keptword.sessions.model.NoteCitation;
import org.keptword.sessions.model.Session;
import org.keptword.sessions.model.SessionNote;
import org.keptword.shared.PersonId;
import org.keptword.vault.Vault;

/** Lays out the notes of a session for one reader. At most six statements, those a session does not need left out. */
@ApplicationScoped
public class NoteDesk {

    @Inject
    NoteRows rows;

    @Inject
    NoteTemplates templates;

    @Inject
    Supervisions supervisions;

    @Inject
    Cited cited;

    @Inject
    Vault vault;

    /** What the cards are made of. */
    private record Papers(
            boolean writing,
            boolean cosign,
            Map<UUID, Set<UUID>> supervisors,
            Map<UUID, List<NoteAddendum>> addenda,
            Map<UUID, List<NoteCitation>> citations,
            Map<UUID, List<NoteBoard.Citation>> named) {}

    /** The notes of a session. */
    public NoteBoard board(NoteRows.WithNotes found, CaseLine line, Permit permit) {
        boolean writing = isOver(found.session()) && permit.mayWork();
        List<UUID> ids = found.notes().stream().map(SessionNote::id).toList();
        Map<UUID, List<NoteCitation>> citations = ids.isEmpty()
                ? Map.of()
                : rows.citations(ids, permit).stream().collect(Collectors.groupingBy(NoteCitation::noteId));
        Papers papers = new Papers(
                writing,
                found.cosign(),
                supervisors(found),
                addenda(found, permit),
                citations,
                cited.named(citations, permit));
        List<NoteBoard.Card> cards = places(found, line).stream()
                .map(of -> card(
                        of,
                        found.notes().stream()
                                .filter(note -> note.of().equals(of))
                                .findFirst(),
                        papers,
                        permit))
                .toList();
        return new NoteBoard(
                cards,
                own(found, writing),
                cards.stream().anyMatch(NoteBoard.Card::writable) ? templates.of(permit) : List.of());
    }

    /** Whether the session is one a note can be written about. */
    static boolean isOver(Session session) {
        return session.state() == SessionState.HELD || session.state() == SessionState.MISSED;
    }

    /** The joint note, those of both partners where the couple was meant, and whatever else was written. */
    private static List<NoteOf> places(NoteRows.WithNotes found, CaseLine line) {
        List<NoteOf> places = new ArrayList<>(List.of(NoteOf.SESSION));
        boolean both = line.participants().size() > 1
                && found.session().participantId().isEmpty()
                && isOver(found.session());
        for (CaseLine.Who who : line.participants()) {
            NoteOf of = NoteOf.partner(who.id());
            boolean written = found.notes().stream().anyMatch(note -> note.of().equals(of));
            if (written || (both && who.state() != ParticipantState.LEFT)) {
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

    private NoteBoard.Card card(NoteOf of, Optional<SessionNote> note, Papers papers, Permit permit) {
        if (note.isEmpty()) {
            return new NoteBoard.Card(
                    of,
                    Optional.empty(),
                    -1,
                    null,
                    null,
                    null,
                    papers.writing(),
                    papers.writing(),
                    null,
                    true,
                    null,
                    false,
                    false,
                    false,
                    List.of(),
                    List.of());
        }
        SessionNote one = note.get();
        PersonId me = permit.actor().person();
        String text = one.text(vault);
        Signature signature = one.signature().orElse(null);
        boolean open = signature == null && papers.writing();
        Set<UUID> supervisors = papers.supervisors().getOrDefault(one.id(), Set.of());
        boolean awaited = !supervisors.isEmpty() && one.cosignature().isEmpty();
        return new NoteBoard.Card(
                of,
                Optional.of(one.id()),
                one.version(),
                text,
                one.savedAt(),
                one.template(),
                open,
                open && (text == null || one.isAuthor(me)),
                signature,
                one.isIntact(marks(papers.citations().getOrDefault(one.id(), List.of())), vault),
                one.cosignature().orElse(null),
                awaited,
                awaited && supervisors.contains(me.value()),
                signature != null && permit.mayWork(),
                papers.addenda().getOrDefault(one.id(), List.of()).stream()
                        .map(addendum -> addendum.line(vault))
                        .toList(),
                papers.named().getOrDefault(one.id(), List.of()));
    }

    /** What citations leave in what is signed. */
    static List<String> marks(List<NoteCitation> citations) {
        return citations.stream().map(NoteCitation::mark).toList();
    }

    private Map<UUID, List<NoteAddendum>> addenda(NoteRows.WithNotes found, Permit permit) {
        List<UUID> signed = ids(found, note -> note.signature().isPresent());
        return signed.isEmpty()
                ? Map.of()
                : rows.addenda(signed, permit).stream().collect(Collectors.groupingBy(NoteAddendum::noteId));
    }

    /** Who may co-sign the notes that wait for it. */
    private Map<UUID, Set<UUID>> supervisors(NoteRows.WithNotes found) {
        if (!found.cosign()) {
            return Map.of();
        }
        Map<PersonId, Set<UUID>> known = found.notes().stream()
                .filter(note -> note.cosignature().isEmpty())
                .flatMap(note -> note.signature().stream())
                .map(Signature::by)
                .distinct()
                .collect(Collectors.toMap(who -> who, supervisions::supervisorsOf));
        return found.notes().stream()
                .filter(note -> note.signature().isPresent())
                .collect(Collectors.toMap(
                        SessionNote::id,
                        note -> known.getOrDefault(
                                note.signature().orElseThrow().by(), Set.of())));
    }

    private static List<UUID> ids(NoteRows.WithNotes found, Predicate<SessionNote> which) {
        return found.notes().stream().filter(which).map(SessionNote::id).toList();
    }
}
