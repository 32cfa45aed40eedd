package org.keptword.sessions;

import java.util.List;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseLine;

/**
 * The sessions of a case.
 *
 * @param ahead those planned, the next one first; one whose time has passed and of which nothing was recorded stands first
 * @param behind those held, missed or called off, newest first
 */
public record CaseSessions(
        CaseHeader header, List<CaseLine.Who> participants, List<SessionLine> ahead, List<SessionLine> behind) {

    public CaseSessions {
        participants = List.copyOf(participants);
        ahead = List.copyOf(ahead);
        behind = List.copyOf(behind);
    }
}
