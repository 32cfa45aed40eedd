package org.keptword.sessions;

import java.util.List;
import org.keptword.access.Permit;
import org.keptword.shared.SessionId;

/** What stands on the agenda of a session, told by the feature above that keeps agendas. */
public interface AgendaSource {

    /** What was kept for a session and not talked about yet, in its order; two statements at most. */
    List<AgendaTopic> open(SessionId session, Permit permit);
}
