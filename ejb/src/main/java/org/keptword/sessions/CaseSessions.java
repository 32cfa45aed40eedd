package org.keptword.sessions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseLine;

/**
 * The sessions of a case.
 *
 * @param ahead those planned, the next one first; one whose time has passed and of which nothing was recorded stands first
 * @param behind those held, missed or called off, newest first
 * @param details what each of them is beyond its line, by its id
 */
public record CaseSessions(
        CaseHeader header,
        List<CaseLine.Who> participants,
        List<SessionLine> ahead,
        List<SessionLine> behind,
        Map<UUID, SessionDetail> details) {

    public CaseSessions {
        participants = List.copyOf(participants);
        ahead = List.copyOf(ahead);
        behind = List.copyOf(behind);
        details = Map.copyOf(details);
    }
}
