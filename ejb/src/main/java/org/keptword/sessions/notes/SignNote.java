package org.keptword.sessions.notes;

import java.util.Set;
import org.keptword.shared.SessionId;

/**
 * Command: the author signs a note as it was shown.
 *
 * @param version of the save that was shown
 * @param cited what it was shown to refer to
 */
public record SignNote(SessionId session, NoteOf of, int version, Set<CiteInNote.Cited> cited) {

    public SignNote {
        cited = Set.copyOf(cited);
    }
}
