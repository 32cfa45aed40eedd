package org.keptword.tests.container.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keptword.access.practice.NoteSettingsService;
import org.keptword.access.practice.NoteTemplate;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.SessionNotes;
import org.keptword.sessions.notes.SignNote;
import org.keptword.shared.Actor;
import org.keptword.shared.ByLanguage;
import org.keptword.shared.NotFound;
import org.keptword.shared.SessionId;
import org.keptword.shared.StaleState;

/** Notes written, by whom and for whom. */
class NoteServiceIT extends NoteFixture {

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

        SessionNotes.Card begun = joint(couple.counselor(), session);
        assertEquals("Data:\n\nAssessment:\n\nPlan:\n", begun.text());
        assertEquals("DAP", begun.template());
        assertRefused("refusal.sessions.noteEmpty", () -> sign(couple.counselor(), session, NoteOf.SESSION));
        assertRefused(
                "refusal.sessions.noteBegun",
                () -> does(couple.counselor(), () -> notes.begin(session, NoteOf.SESSION, "soap")));
        assertThrows(
                NotFound.class, () -> does(couple.counselor(), () -> notes.begin(session, NoteOf.SESSION, "unknown")));
    }

    @Test
    void aPracticesTemplatesAreItsOwnAndTheStandardOnesComeBack() throws Exception {
        Couple couple = atWork(practice());
        Actor manager = couple.practice().manager();
        NoteSettingsService.SetNoteTemplate own = new NoteSettingsService.SetNoteTemplate(
                Optional.empty(),
                ByLanguage.of(
                        NoteTemplate.Layout.of("Short", "Facts: seen"),
                        NoteTemplate.Layout.of("Breve", "Hechos: visto")));
        does(manager, () -> settings.set(own));
        does(
                manager,
                () -> settings.set(new NoteSettingsService.SetNoteTemplate(
                        Optional.of("dap"),
                        ByLanguage.of(
                                NoteTemplate.Layout.of("DAP here", "Facts"),
                                NoteTemplate.Layout.of("DAP aquí", "Hechos")))));
        does(manager, () -> settings.retire("birp"));
        SessionId session = hold(couple, 60, null, List.of());

        List<String> offered = as(couple.counselor(), () -> sessions.read(session)).notes().templates().stream()
                .filter(one -> !one.retired())
                .map(one -> one.name(Locale.ENGLISH))
                .toList();
        assertEquals(List.of("DAP here", "SOAP", "Free-form", "Short"), offered);
        assertThrows(
                NotFound.class, () -> does(couple.counselor(), () -> notes.begin(session, NoteOf.SESSION, "birp")));
        does(manager, () -> settings.restore("dap"));
        does(manager, () -> settings.restore("birp"));
        assertEquals(
                List.of("DAP", "SOAP", "BIRP", "Free-form", "Short"),
                as(manager, settings::read).templates().stream()
                        .map(one -> one.name(Locale.ENGLISH))
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

        SessionNotes board = board(couple.counselor(), session);

        assertEquals(
                List.of(NoteOf.SESSION, ana, tom),
                board.cards().stream().map(SessionNotes.Card::of).toList());
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
            assertTrue(database.hides(other, "process_note"), other.name());
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
}
