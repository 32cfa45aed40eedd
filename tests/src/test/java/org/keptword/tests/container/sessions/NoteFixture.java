package org.keptword.tests.container.sessions;

import jakarta.inject.Inject;
import java.util.Set;
import org.keptword.access.practice.NoteSettingsService;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.NoteService;
import org.keptword.sessions.notes.SessionNotes;
import org.keptword.sessions.notes.SignNote;
import org.keptword.shared.Actor;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.CoupleFixture;

/** A couple at work whose sessions have notes. */
abstract class NoteFixture extends CoupleFixture {

    static final String WORDS = "They came on time.";

    @Inject
    NoteService notes;

    @Inject
    NoteSettingsService settings;

    final void sign(Actor who, SessionId session, NoteOf of) throws Exception {
        SessionNotes.Card card = board(who, session).card(of).orElseThrow();
        does(who, () -> notes.sign(new SignNote(session, of, card.version(), Set.of())));
    }

    final SessionNotes.Card joint(Actor who, SessionId session) throws Exception {
        return board(who, session).card(NoteOf.SESSION).orElseThrow();
    }

    final SessionNotes board(Actor who, SessionId session) throws Exception {
        return as(who, () -> sessions.read(session)).notes();
    }
}
