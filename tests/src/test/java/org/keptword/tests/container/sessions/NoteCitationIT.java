package org.keptword.tests.container.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keptword.homework.review.SendReview;
import org.keptword.promises.keep.PromiseService;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepService;
import org.keptword.sessions.notes.CiteInNote;
import org.keptword.sessions.notes.CiteInNote.Cited;
import org.keptword.sessions.notes.CitedSource;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.NoteService;
import org.keptword.sessions.notes.SessionNotes;
import org.keptword.sessions.notes.SignNote;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;
import org.keptword.shared.StaleState;
import org.keptword.tests.container.CoupleFixture;

/** What a note refers to: what its reader may know of, and part of what is signed. */
class NoteCitationIT extends CoupleFixture {

    @Inject
    private NoteService notes;

    @Inject
    private PromiseService promises;

    @Inject
    private PrepService prep;

    @Test
    void offeredIsWhatWasHandedInAndPromisedAndNothingKeptToOneself() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = hold(couple, 60, "Words", List.of());
        ResponseId piece = handedIn(couple.ana(), "I shouted");
        AssignmentId kept = give(couple.tom(), ONCE);
        keepToOneself(couple.tom(), kept);
        handIn(couple.tom(), kept, leadUp("for me alone", false));
        report(couple.ana(), "yes", "By chance");
        PromiseId promise = promise(couple.tom(), "Call at noon");

        CiteInNote.NoteChoices choices = as(couple.counselor(), () -> notes.choices(session, NoteOf.SESSION));

        assertEquals(
                List.of(piece.value()),
                choices.responses().stream().map(one -> one.id()).toList());
        assertEquals(
                List.of(promise.value()),
                choices.promises().stream().map(one -> one.id()).toList());
        assertEquals("Call at noon", choices.promises().get(0).title().english());
        assertEquals(couple.tom().participant(), choices.promises().get(0).whose());
    }

    @Test
    void aCitationOpensWhatItNamesWhileItCanBeRead() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = hold(couple, 60, "Words", List.of());
        AssignmentId given = give(couple.ana(), ONCE);
        Cited piece = new Cited(
                CitedSource.CitedKind.PIECE,
                handIn(couple.ana(), given, leadUp("I shouted", false)).value());
        Cited promise = new Cited(
                CitedSource.CitedKind.PROMISE,
                promise(couple.tom(), "Call at noon").value());
        cite(couple, session, Set.of(piece, promise), Set.of(piece, promise));
        assertEquals(2, named(couple, session).size());

        does(
                couple.ana().actor(),
                () -> answers.takeBack(
                        given, Optional.empty(), couple.ana().actor().person()));

        assertEquals(Set.of(promise), named(couple, session));
        assertEquals(2, card(couple, session).citations().size(), "it stands there, without a title");
        cite(couple, session, Set.of(promise), Set.of());
        assertEquals(
                List.of(piece),
                card(couple, session).citations().stream()
                        .map(one -> new Cited(one.kind(), one.id()))
                        .toList(),
                "what was not offered stays");
    }

    @Test
    void nothingTellsThatTheAuthorGoesOnWithACitedPieceInPrivate() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = hold(couple, 60, "Words", List.of());
        AssignmentId given = give(couple.ana(), ONCE);
        ResponseId response = handIn(couple.ana(), given, leadUp("I shouted", false));
        Cited piece = new Cited(CitedSource.CitedKind.PIECE, response.value());
        cite(couple, session, Set.of(piece), Set.of(piece));
        send(couple.counselor(), response, "Say more", SendReview.ReviewOutcome.RETURNED);
        settle(couple.practice());
        List<SessionNotes.Citation> before = card(couple, session).citations();

        keepToOneself(couple.ana(), given);
        handIn(couple.ana(), given, leadUp("for me alone", false));

        assertTrue(before.get(0).thing().isPresent());
        assertEquals(before, card(couple, session).citations());
    }

    @Test
    void whatCannotBeReadIsNotCited() throws Exception {
        Couple couple = atWork(practice());
        Couple neighbours = atWork(couple.practice());
        SessionId session = hold(couple, 60, "Words", List.of());
        Cited theirs = new Cited(
                CitedSource.CitedKind.PIECE,
                handedIn(neighbours.ana(), "theirs").value());
        Cited nothing = new Cited(CitedSource.CitedKind.PROMISE, UUID.randomUUID());

        assertThrows(NotFound.class, () -> cite(couple, session, Set.of(theirs), Set.of(theirs)));
        assertThrows(NotFound.class, () -> cite(couple, session, Set.of(nothing), Set.of(nothing)));
        assertEquals(List.of(), card(couple, session).citations());
    }

    @Test
    void whatIsCitedIsPartOfWhatIsSigned() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = hold(couple, 60, "Words", List.of());
        Cited piece = new Cited(
                CitedSource.CitedKind.PIECE, handedIn(couple.ana(), "I shouted").value());
        int version = card(couple, session).version();
        cite(couple, session, Set.of(piece), Set.of(piece));
        assertThrows(
                StaleState.class,
                () -> does(
                        couple.counselor(),
                        () -> notes.sign(new SignNote(session, NoteOf.SESSION, version, Set.of()))));
        does(couple.counselor(), () -> notes.sign(new SignNote(session, NoteOf.SESSION, version, Set.of(piece))));

        assertTrue(card(couple, session).intact());
        assertEquals(
                "refusal.sessions.noteSigned",
                assertThrows(DomainRefusal.class, () -> cite(couple, session, Set.of(piece), Set.of()))
                        .key());
        assertEquals(
                List.of(),
                database.rows(
                        couple.counselor(),
                        "with gone as (delete from keptword.note_citation where cited_id = ? returning id) select id from gone",
                        piece.id()));
        assertThrows(
                SQLException.class,
                () -> database.rows(
                        couple.counselor(),
                        "insert into keptword.note_citation select gen_random_uuid(), practice_id, case_id, note_id, 'PROMISE',"
                                + " gen_random_uuid(), cited_by, cited_at from keptword.note_citation where cited_id = ?",
                        piece.id()));
        assertTrue(card(couple, session).intact());
    }

    @Test
    void noNoteOfAnyKindEntersAReport() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = hold(couple, 60, "canary-joint", List.of());
        NoteOf ana = NoteOf.partner(couple.ana().participant());
        as(couple.counselor(), () -> notes.save(session, ana, -1, "canary-ana"));
        as(couple.counselor(), () -> notes.saveProcess(session, -1, "canary-process"));
        does(couple.counselor(), () -> notes.sign(new SignNote(session, ana, 0, Set.of())));
        does(couple.counselor(), () -> notes.add(session, ana, "canary-addendum"));
        SessionId next = plan(couple, Instant.now().plusSeconds(3600));

        String report = as(couple.counselor(), () -> prep.read(next, PrepFor.COUNSELOR, true))
                        .toString()
                + as(couple.counselor(), () -> prep.export(next, PrepFor.TABLE, true))
                + as(couple.counselor(), () -> sessions.ofCase(couple.caseId()))
                + as(couple.counselor(), () -> homework.caseWork(couple.caseId()));
        assertFalse(report.contains("canary"), report);
    }

    private void keepToOneself(Client client, AssignmentId given) throws Exception {
        does(
                client.actor(),
                () -> answers.disclose(given, Optional.empty(), client.actor().person(), Disclosure.SELF));
    }

    private void cite(Couple couple, SessionId session, Set<Cited> offered, Set<Cited> chosen) throws Exception {
        does(couple.counselor(), () -> notes.cite(new CiteInNote(session, NoteOf.SESSION, offered, chosen)));
    }

    private SessionNotes.Card card(Couple couple, SessionId session) throws Exception {
        return as(couple.counselor(), () -> sessions.read(session))
                .notes()
                .card(NoteOf.SESSION)
                .orElseThrow();
    }

    private Set<Cited> named(Couple couple, SessionId session) throws Exception {
        return card(couple, session).citations().stream()
                .filter(one -> one.thing().isPresent())
                .map(one -> new Cited(one.kind(), one.id()))
                .collect(Collectors.toSet());
    }
}
