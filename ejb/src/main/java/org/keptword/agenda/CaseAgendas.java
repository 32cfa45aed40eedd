package org.keptword.agenda;

import java.util.List;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.NotFound;
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
}
