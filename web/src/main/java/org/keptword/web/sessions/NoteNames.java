package org.keptword.web.sessions;

import java.util.List;
import org.keptword.cases.CaseLine;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.shared.ParticipantId;
import org.keptword.web.text.LocalizedTexts;

/** What participants and the notes about them are called. */
final class NoteNames {

    private NoteNames() {}

    /** The name of a participant; empty for nobody in particular. */
    static String of(ParticipantId one, List<CaseLine.Who> participants) {
        return CaseLine.Who.nameOf(one, participants).orElse("");
    }

    /** What a note is called: the session's, or the own one of one partner. */
    static String of(NoteOf note, List<CaseLine.Who> participants, LocalizedTexts localizedTexts) {
        return note.participant()
                .map(partner -> localizedTexts.with("sessions.note.partner", of(partner, participants)))
                .orElse(localizedTexts.get("sessions.note"));
    }
}
