package org.keptword.sessions.notes;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;

/**
 * Which progress note of a session: the joint one, whoever came, or the one about one partner. The process note is none of these.
 *
 * @param participant the partner it is about; empty for the joint note
 */
public record NoteOf(Optional<ParticipantId> participant) {

    /** The note of the session itself. */
    public static final NoteOf SESSION = new NoteOf(Optional.empty());

    private static final String JOINT = "session";

    /** The note about one partner. */
    public static NoteOf partner(ParticipantId participant) {
        return new NoteOf(Optional.of(participant));
    }

    /** Reads what {@link #toString} writes. */
    public static NoteOf parse(String text) {
        return JOINT.equals(text)
                ? SESSION
                : partner(Ids.parse(text).map(ParticipantId::new).orElseThrow(NotFound::new));
    }

    /** The partner's id, or null for the joint note. */
    public @Nullable UUID participantValue() {
        return participant.map(ParticipantId::value).orElse(null);
    }

    /** How it stands in an address. */
    @Override
    public String toString() {
        return participant.map(ParticipantId::toString).orElse(JOINT);
    }
}
