package org.keptword.sessions.notes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.ParticipantId;

/**
 * Things of a case that a note can refer to. Implemented by the features above that own them; every answer is what the permit may know
 * of, so that what an author keeps to oneself and what was taken back is neither offered nor named. One statement each.
 */
public interface CitedSource {

    /** The newest things of the case, the newest first. */
    List<CitedThing> recent(int most, Permit permit);

    /** Those of the things named that can be read; the others are absent. */
    List<CitedThing> named(Collection<UUID> ids, Permit permit);

    /** Handed-in work, known to homework. */
    interface Responses extends CitedSource {}

    /** Promises, known to the feature of that name. */
    interface Promises extends CitedSource {}

    /** What a note can refer to. */
    enum CitedKind {
        /** A response that was handed in. */
        PIECE,
        PROMISE
    }

    /**
     * Something a note can refer to, as its reader may know of it.
     *
     * @param whose who handed it in or promised it
     * @param at when
     */
    record CitedThing(CitedKind kind, UUID id, LocalizedText title, ParticipantId whose, Instant at) {

        /** What a note says that refers to it. */
        public CiteInNote.Cited cited() {
            return new CiteInNote.Cited(kind, id);
        }
    }
}
