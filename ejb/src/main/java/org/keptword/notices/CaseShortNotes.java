package org.keptword.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseLine;
import org.keptword.shared.ParticipantId;

/**
 * The short notes of a case as its staff sees them.
 *
 * @param participants everybody in the case, in the order of their slots
 * @param notes the newest first, at most {@value #MOST}
 */
public record CaseShortNotes(CaseHeader header, List<CaseLine.Who> participants, List<Written> notes) {

    /** So many notes are shown. */
    public static final int MOST = 50;

    /**
     * One note.
     *
     * @param text its words; empty once it was taken back
     * @param readAt when the client marked it as read
     */
    public record Written(
            UUID id,
            ParticipantId participant,
            String text,
            String writtenBy,
            Instant writtenAt,
            Optional<Instant> readAt,
            Optional<Instant> takenBackAt) {

        /** Whether it still stands on the first page, so that it can be taken back. */
        public boolean isStanding() {
            return readAt.isEmpty() && takenBackAt.isEmpty();
        }
    }

    public CaseShortNotes {
        participants = List.copyOf(participants);
        notes = List.copyOf(notes);
    }

    /** Somebody in the case. */
    public Optional<CaseLine.Who> participant(ParticipantId id) {
        return participants.stream().filter(who -> who.id().equals(id)).findFirst();
    }

    /** The name of the one a note is for. */
    public String nameOf(Written note) {
        return participant(note.participant()).map(CaseLine.Who::name).orElse("");
    }
}
