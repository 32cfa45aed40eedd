package org.keptword.tests.container.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keptword.access.NoteSettingsService;
import org.keptword.access.SetNoteTemplate;
import org.keptword.sessions.NoteBoard;
import org.keptword.sessions.NoteOf;
import org.keptword.sessions.NoteService;
import org.keptword.sessions.SignNote;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.SessionId;
import org.keptword.shared.StaleState;
import org.keptword.tests.container.CoupleRoom;

/** Notes written, signed and added to, by whom and for whom; no word of a signed one changes, by whatever way. */
class NoteServiceIT extends CoupleRoom {

    private static final String WORDS = "They came on time.";

    @Inject
    private NoteService notes;

    @Inject
    private NoteSettingsService settings;

    @Inject
    private NotesToSignReader toSign;

    @Test
    void aSignedNoteStaysAsItIsAndTakesAddendaOnly() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = hold(couple, 60, WORDS, List.of());
        NoteBoard.Card before = joint(couple.counselor(), session);
        assertTrue(before.signable() && before.writable());

        sign(couple.counselor(), session, NoteOf.SESSION);

        NoteBoard.Card signed = joint(couple.counselor(), session);
        assertEquals(WORDS, signed.text());
        assertEquals("Carla", signed.signature().name());
        assertTrue(signed.intact() && signed.addable());
        assertFalse(signed.writable() || signed.signable() || signed.awaited());
        assertRefused(
                "noteSigned",
                () -> as(
                        couple.counselor(),
                        () -> notes.save(session, NoteOf.SESSION, signed.version(), "Other words")));
        assertRefused("noteSigned", () -> sign(couple.counselor(), session, NoteOf.SESSION));
        assertRefused("addendumEmpty", () -> does(couple.counselor(), () -> notes.add(session, NoteOf.SESSION, "  ")));

        does(couple.counselor(), () -> notes.add(session, NoteOf.SESSION, "It was Friday, not Thursday."));

        NoteBoard.Addendum added =
                joint(couple.practice().supervisor(), session).addenda().get(0);
        assertEquals("It was Friday, not Thursday.", added.text());
        assertEquals(NoteBoard.Addendum.Kind.ADDENDUM, added.kind());
        assertTrue(added.intact());
        assertEquals(WORDS, joint(couple.counselor(), session).text());
    }

    @Test
    void noStatementChangesWhatIsSigned() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = hold(couple, 60, WORDS, List.of());
        sign(couple.counselor(), session, NoteOf.SESSION);
        does(couple.counselor(), () -> notes.add(session, NoteOf.SESSION, "More"));

        for (Actor who : List.of(couple.counselor(), couple.practice().job())) {
            for (String statement : List.of(
                    "update keptword.session_note set text = null where session_id = ?",
                    "update keptword.session_note set signed_by = null, signed_name = null, signed_at = null, fingerprint = null"
                            + " where session_id = ?",
                    "update keptword.session_note set signed_name = 'Cosme' where session_id = ?",
                    "update keptword.session_note set saved_at = now() where session_id = ?",
                    "delete from keptword.session_note where session_id = ?",
                    "update keptword.note_addendum set signed_name = 'Cosme' where note_id in"
                            + " (select id from keptword.session_note where session_id = ?)",
                    "delete from keptword.note_addendum where note_id in"
                            + " (select id from keptword.session_note where session_id = ?)",
                    "alter table keptword.session_note disable trigger all -- ?")) {
                SQLException refused = assertThrows(
                        SQLException.class, () -> database.rows(who, statement, session.value()), statement);
                assertTrue(
                        Set.of("23514", "42501").contains(refused.getSQLState()) || statement.startsWith("alter"),
                        () -> statement + ": " + refused.getMessage());
            }
        }
        assertTrue(joint(couple.counselor(), session).intact());
    }

    @Test
    void whatWasShownIsWhatIsSigned() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = hold(couple, 60, WORDS, List.of());
        int shown = joint(couple.counselor(), session).version();
        as(couple.counselor(), () -> notes.save(session, NoteOf.SESSION, shown, "From another window"));

        assertThrows(
                StaleState.class,
                () -> does(
                        couple.counselor(), () -> notes.sign(new SignNote(session, NoteOf.SESSION, shown, Set.of()))));
        assertThrows(
                StaleState.class,
                () -> as(couple.counselor(), () -> notes.save(session, NoteOf.SESSION, shown, "From this one")));

        assertEquals("From another window", joint(couple.counselor(), session).text());
        assertFalse(joint(couple.counselor(), session).isSigned());
    }

    @Test
    void headingsAloneAreNotSignedAndATemplateNeverGoesOverWords() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = hold(couple, 60, null, List.of());
        does(couple.counselor(), () -> notes.begin(session, NoteOf.SESSION, "dap"));

        NoteBoard.Card begun = joint(couple.counselor(), session);
        assertEquals("Data:\n\nAssessment:\n\nPlan:\n", begun.text());
        assertEquals("DAP", begun.template());
        assertRefused("noteEmpty", () -> sign(couple.counselor(), session, NoteOf.SESSION));
        assertRefused("noteBegun", () -> does(couple.counselor(), () -> notes.begin(session, NoteOf.SESSION, "soap")));
        assertThrows(
                NotFound.class, () -> does(couple.counselor(), () -> notes.begin(session, NoteOf.SESSION, "unknown")));
    }

    @Test
    void aPracticesTemplatesAreItsOwnAndTheStandardOnesComeBack() throws Exception {
        Couple couple = atWork(practice());
        Actor manager = couple.practice().manager();
        SetNoteTemplate own = new SetNoteTemplate(Optional.empty(), "Short", "Breve", "Facts: seen", "Hechos: visto");
        does(manager, () -> settings.set(own));
        does(
                manager,
                () -> settings.set(new SetNoteTemplate(Optional.of("dap"), "DAP here", "DAP aquí", "Facts", "Hechos")));
        does(manager, () -> settings.retire("birp"));
        SessionId session = hold(couple, 60, null, List.of());

        List<String> offered = as(couple.counselor(), () -> sessions.read(session)).notes().templates().stream()
                .filter(one -> !one.retired())
                .map(one -> one.nameEn())
                .toList();
        assertEquals(List.of("DAP here", "SOAP", "Free", "Short"), offered);
        assertThrows(
                NotFound.class, () -> does(couple.counselor(), () -> notes.begin(session, NoteOf.SESSION, "birp")));
        does(manager, () -> settings.restore("dap"));
        does(manager, () -> settings.restore("birp"));
        assertEquals(
                List.of("DAP", "SOAP", "BIRP", "Free", "Short"),
                as(manager, settings::read).templates().stream()
                        .map(one -> one.nameEn())
                        .toList());
        assertThrows(NotFound.class, () -> does(manager, () -> settings.restore("soap")));
        Practice other = practice();
        assertEquals(4, as(other.manager(), settings::read).templates().size());
    }

    @Test
    void aCouplesNotesAreKeptApart() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = hold(couple, 60, WORDS, List.of());
        NoteOf ana = NoteOf.partner(couple.ana().participant());
        NoteOf tom = NoteOf.partner(couple.tom().participant());
        as(couple.counselor(), () -> notes.save(session, ana, -1, "about Ana alone"));
        as(couple.counselor(), () -> notes.save(session, tom, -1, "about Tom alone"));

        NoteBoard board = board(couple.counselor(), session);

        assertEquals(
                List.of(NoteOf.SESSION, ana, tom),
                board.cards().stream().map(NoteBoard.Card::of).toList());
        assertEquals(WORDS, board.card(NoteOf.SESSION).orElseThrow().text());
        assertEquals("about Ana alone", board.card(ana).orElseThrow().text());
        assertEquals("about Tom alone", board.card(tom).orElseThrow().text());
        for (Actor client : List.of(couple.ana().actor(), couple.tom().actor())) {
            assertEquals(List.of(), database.rows(client, "select id from keptword.session_note"));
        }
        Couple neighbours = atWork(couple.practice());
        assertThrows(
                NotFound.class,
                () -> as(
                        couple.counselor(),
                        () -> notes.save(
                                session, NoteOf.partner(neighbours.ana().participant()), -1, "x")));
    }

    @Test
    void aProcessNoteIsItsAuthorsAlone() throws Exception {
        Couple couple = atWork(practice());
        Practice practice = couple.practice();
        SessionId session = hold(couple, 60, WORDS, List.of());
        as(couple.counselor(), () -> notes.saveProcess(session, -1, "a canary sings for me alone"));
        cover(couple, practice.colleague());

        assertTrue(board(couple.counselor(), session).toString().contains("canary"));
        for (Actor reader : List.of(practice.supervisor(), practice.colleague())) {
            assertFalse(as(reader, () -> sessions.read(session)).toString().contains("canary"), reader.name());
            assertFalse(as(reader, () -> sessions.ofCase(couple.caseId()))
                    .toString()
                    .contains("canary"));
        }
        assertEquals(
                "", as(practice.colleague(), () -> notes.storedProcess(session)).text());
        for (Actor other : List.of(
                practice.supervisor(),
                practice.colleague(),
                practice.manager(),
                practice.job(),
                couple.ana().actor(),
                couple.tom().actor())) {
            assertEquals(List.of(), database.rows(other, "select id from keptword.process_note"), other.name());
        }
        assertEquals(
                1,
                database.rows(couple.counselor(), "select id from keptword.process_note")
                        .size());

        as(practice.colleague(), () -> notes.saveProcess(session, -1, "the colleague's own"));

        assertEquals(
                "a canary sings for me alone",
                as(couple.counselor(), () -> notes.storedProcess(session)).text());
        assertThrows(StaleState.class, () -> as(couple.counselor(), () -> notes.saveProcess(session, 7, "stale")));
    }

    @Test
    void theSupervisorReadsAndCosignsWhereThePracticeAsksForIt() throws Exception {
        Couple couple = atWork(practice());
        Practice practice = couple.practice();
        Actor supervisor = practice.supervisor();
        SessionId session = hold(couple, 60, WORDS, List.of());
        assertEquals(WORDS, joint(supervisor, session).text(), "unsigned ones too");
        assertFalse(joint(supervisor, session).writable());
        assertRefused("notSigned", () -> does(supervisor, () -> notes.cosign(session, NoteOf.SESSION, null)));
        sign(couple.counselor(), session, NoteOf.SESSION);
        assertFalse(joint(supervisor, session).cosignable());
        assertRefused("cosignNotAsked", () -> does(supervisor, () -> notes.cosign(session, NoteOf.SESSION, null)));

        does(practice.manager(), () -> settings.cosign(true));

        assertTrue(joint(supervisor, session).cosignable());
        assertTrue(joint(couple.counselor(), session).awaited());
        assertRefused(
                "cosignNotYours", () -> does(couple.counselor(), () -> notes.cosign(session, NoteOf.SESSION, null)));
        assertThrows(
                EJBAccessException.class,
                () -> as(supervisor, () -> notes.save(session, NoteOf.SESSION, 0, "by the supervisor")));
        does(supervisor, () -> notes.cosign(session, NoteOf.SESSION, "Well seen."));

        NoteBoard.Card card = joint(couple.counselor(), session);
        assertEquals("Sofia", card.cosignature().name());
        assertEquals(NoteBoard.Addendum.Kind.REMARK, card.addenda().get(0).kind());
        assertTrue(card.intact() && !card.awaited());
        assertRefused("cosignedAlready", () -> does(supervisor, () -> notes.cosign(session, NoteOf.SESSION, "Again")));
        assertThrows(
                SQLException.class,
                () -> database.rows(
                        supervisor,
                        "update keptword.session_note set cosigned_at = now() where session_id = ?",
                        session.value()));
    }

    @Test
    void whatWaitsForASignatureIsKnownByAuthor() throws Exception {
        Couple couple = atWork(practice());
        Practice practice = couple.practice();
        SessionId unsigned = hold(couple, 600, WORDS, List.of());
        SessionId signed = hold(couple, 60, WORDS, List.of());
        hold(couple, 30, null, List.of());
        as(couple.counselor(), () -> notes.saveProcess(unsigned, -1, "mine"));
        sign(couple.counselor(), signed, NoteOf.SESSION);

        assertEquals(List.of(unsigned + " false"), waiting(practice.supervisor(), couple));
        does(practice.manager(), () -> settings.cosign(true));
        assertEquals(List.of(unsigned + " false", signed + " true"), waiting(practice.supervisor(), couple));
        assertEquals(List.of(), waiting(practice.colleague(), couple));
        does(practice.supervisor(), () -> notes.cosign(signed, NoteOf.SESSION, null));
        assertEquals(List.of(unsigned + " false"), waiting(couple.counselor(), couple));
    }

    @Test
    void aNoteIsSignedByWhoBeganItAndACoverGoesOnWithIt() throws Exception {
        Couple couple = atWork(practice());
        Actor colleague = couple.practice().colleague();
        SessionId session = hold(couple, 60, WORDS, List.of());
        assertThrows(NotFound.class, () -> as(colleague, () -> notes.stored(session, NoteOf.SESSION)));
        cover(couple, colleague);

        int version = joint(colleague, session).version();
        as(colleague, () -> notes.save(session, NoteOf.SESSION, version, WORDS + " And left together."));

        assertFalse(joint(colleague, session).signable());
        assertRefused("signNotYours", () -> sign(colleague, session, NoteOf.SESSION));
        sign(couple.counselor(), session, NoteOf.SESSION);
        does(colleague, () -> notes.add(session, NoteOf.SESSION, "Seen by me too."));
        assertEquals(
                "Cosme",
                joint(couple.counselor(), session).addenda().get(0).signature().name());
    }

    private List<String> waiting(Actor who, Couple couple) throws Exception {
        return as(who, toSign::all).getOrDefault(couple.counselor().person(), List.of()).stream()
                .map(one -> one.session() + " " + one.signed())
                .toList();
    }

    private void cover(Couple couple, Actor who) throws Exception {
        database.run(
                couple.practice().id(),
                "insert into keptword.caseload (id, practice_id, case_id, person_id, relation, since)"
                        + " values (gen_random_uuid(), ?, ?, ?, 'COVER', now())",
                couple.practice().id().value(),
                couple.caseId().value(),
                who.personValue());
    }

    private void sign(Actor who, SessionId session, NoteOf of) throws Exception {
        NoteBoard.Card card = board(who, session).card(of).orElseThrow();
        does(who, () -> notes.sign(new SignNote(session, of, card.version(), Set.of())));
    }

    private NoteBoard.Card joint(Actor who, SessionId session) throws Exception {
        return board(who, session).card(NoteOf.SESSION).orElseThrow();
    }

    private NoteBoard board(Actor who, SessionId session) throws Exception {
        return as(who, () -> sessions.read(session)).notes();
    }

    private static void assertRefused(String name, Deed act) {
        assertEquals(
                "refusal.sessions." + name,
                assertThrows(DomainRefusal.class, act::run).key());
    }
}
