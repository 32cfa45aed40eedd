package org.keptword.cases;

import java.util.Objects;
import org.keptword.shared.CaseId;
import org.keptword.shared.PersonId;

/**
 * Command: save the draft of a note.
 *
 * @param person whom the page was rendered for
 * @param basedOn the version of the save the text was typed on top of, {@link SavedNoteDraft#NONE} for none
 * @param text empty for a note that was cleared; {@value #LONGEST} characters at most
 */
public record SaveNoteDraft(PersonId person, CaseId caseId, NoteLocation place, int basedOn, String text) {

    /** The longest note, in UTF-16 code units. */
    public static final int LONGEST = 100_000;

    public SaveNoteDraft {
        Objects.requireNonNull(person);
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(place);
        text = text == null ? "" : text;
    }
}
