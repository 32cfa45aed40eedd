package org.keptword.web.sessions;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.sessions.notes.SessionNotes;

/** What can be done with a note; in lower case the name under which an address asks for it. */
public enum NoteAct {
    SIGN,
    ADD,
    COSIGN;

    /** The act asked for; nothing where a note does not allow it now. */
    static Optional<NoteAct> asked(String name, SessionNotes.Card card) {
        return Stream.of(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .filter(one -> card != null && one.isOpen(card));
    }

    private boolean isOpen(SessionNotes.Card card) {
        return switch (this) {
            case SIGN -> card.signable();
            case ADD -> card.addable();
            case COSIGN -> card.cosignable();
        };
    }
}
