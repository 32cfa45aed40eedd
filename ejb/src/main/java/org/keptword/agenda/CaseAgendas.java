package org.keptword.agenda;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.LocalizedText;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/**
 * The sessions of one case and the stored decisions about their agendas; read in one statement.
 *
 * @param sessions the earliest first
 */
public record CaseAgendas(List<SessionLine> sessions, List<DecidedLine> rows) {

    public CaseAgendas {
        sessions = List.copyOf(sessions);
        rows = List.copyOf(rows);
    }

    /** A session of the case; {@link NotFound} for another. */
    public SessionLine session(SessionId id) {
        return sessions.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /**
     * What was decided about a line, as the layout reads it.
     *
     * @param session for which it was decided
     * @param exercise the title of the exercise it is about
     * @param words the counselor's own or those of a promise, or null
     * @param first the earlier session it was kept for first
     */
    public record DecidedLine(
            UUID id,
            int version,
            SessionLine session,
            Topic topic,
            String mark,
            AgendaLine.Origin origin,
            Optional<ParticipantId> whom,
            Optional<LocalizedText> exercise,
            @Nullable String words,
            AgendaLine.State state,
            boolean onTable,
            int place,
            Optional<SessionId> first) {}
}
