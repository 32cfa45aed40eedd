package org.keptword.sessions;

import java.time.Instant;
import java.util.UUID;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.ParticipantId;

/**
 * Something a note can refer to, as its reader may know of it.
 *
 * @param whose who handed it in or promised it
 * @param at when
 */
public record CitedThing(CitedKind kind, UUID id, LocalizedText title, ParticipantId whose, Instant at) {

    /** What a note says that refers to it. */
    public CiteInNote.Cited cited() {
        return new CiteInNote.Cited(kind, id);
    }
}
