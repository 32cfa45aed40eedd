package org.keptword.tests.container.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.SessionNotes;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.shared.SessionId;

/** Notes signed, co-signed and added to; no word of a signed one changes, by whatever way. */
class NoteSignatureIT extends NoteFixture {

    @Inject
    private NotesToSignReader toSign;

    @Test
    void aSignedNoteStaysAsItIsAndTakesAddendaOnly() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = hold(couple, 60, WORDS, List.of());
        SessionNotes.Card before = joint(couple.counselor(), session);
        assertTrue(before.signable() && before.writable());

        sign(couple.counselor(), session, NoteOf.SESSION);

        SessionNotes.Card signed = joint(couple.counselor(), session);
        assertEquals(WORDS, signed.text());
        assertEquals("Carla", signed.signature().name());
        assertTrue(signed.intact() && signed.addable());
        assertFalse(signed.writable() || signed.signable() || signed.awaited());
        assertRefused(
                "refusal.sessions.noteSigned",
                () -> as(
                        couple.counselor(),
                        () -> notes.save(session, NoteOf.SESSION, signed.version(), "Other words")));
        assertRefused("refusal.sessions.noteSigned", () -> sign(couple.counselor(), session, NoteOf.SESSION));
        assertRefused(
                "refusal.sessions.addendumEmpty",
                () -> does(couple.counselor(), () -> notes.add(session, NoteOf.SESSION, "  ")));

        does(couple.counselor(), () -> notes.add(session, NoteOf.SESSION, "It was Friday, not Thursday."));

        SessionNotes.Addendum added =
                joint(couple.practice().supervisor(), session).addenda().get(0);
        assertEquals("It was Friday, not Thursday.", added.text());
        assertEquals(SessionNotes.Addendum.Kind.ADDENDUM, added.kind());
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
    void theSupervisorReadsAndCosignsWhereThePracticeAsksForIt() throws Exception {
        Couple couple = atWork(practice());
        Practice practice = couple.practice();
        Actor supervisor = practice.supervisor();
        SessionId session = hold(couple, 60, WORDS, List.of());
        assertEquals(WORDS, joint(supervisor, session).text(), "unsigned ones too");
        assertFalse(joint(supervisor, session).writable());
        assertRefused(
                "refusal.sessions.notSigned",
                () -> does(supervisor, () -> notes.cosign(session, NoteOf.SESSION, null)));
        sign(couple.counselor(), session, NoteOf.SESSION);
        assertFalse(joint(supervisor, session).cosignable());
        assertRefused(
                "refusal.sessions.cosignNotAsked",
                () -> does(supervisor, () -> notes.cosign(session, NoteOf.SESSION, null)));

        does(practice.manager(), () -> settings.cosign(true));

        assertTrue(joint(supervisor, session).cosignable());
        assertTrue(joint(couple.counselor(), session).awaited());
        assertRefused(
                "refusal.sessions.cosignNotYours",
                () -> does(couple.counselor(), () -> notes.cosign(session, NoteOf.SESSION, null)));
        assertThrows(
                EJBAccessException.class,
                () -> as(supervisor, () -> notes.save(session, NoteOf.SESSION, 0, "by the supervisor")));
        does(supervisor, () -> notes.cosign(session, NoteOf.SESSION, "Well seen."));

        SessionNotes.Card card = joint(couple.counselor(), session);
        assertEquals("Sofia", card.cosignature().name());
        assertEquals(SessionNotes.Addendum.Kind.REMARK, card.addenda().get(0).kind());
        assertTrue(card.intact() && !card.awaited());
        assertRefused(
                "refusal.sessions.cosignedAlready",
                () -> does(supervisor, () -> notes.cosign(session, NoteOf.SESSION, "Again")));
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
        assertRefused("refusal.sessions.signNotYours", () -> sign(colleague, session, NoteOf.SESSION));
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
}
