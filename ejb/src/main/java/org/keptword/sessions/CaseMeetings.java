package org.keptword.sessions;

import java.util.List;
import java.util.Set;
import org.keptword.sessions.SessionView.AgreedLine;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/**
 * The sessions of a case as they lead to one of them.
 *
 * @param all every session of the case, the newest first
 * @param agreed what was agreed in the last held session before the one asked for, apart for those with both and for those with one
 *     participant alone, and in the earlier ones with somebody who stayed away since; a session in which nothing was agreed is absent
 */
public record CaseMeetings(CaseId caseId, List<SessionLine> all, List<Agreed> agreed) {

    /**
     * What was agreed in one session, in order.
     *
     * @param came who was there
     */
    public record Agreed(SessionId session, List<AgreedLine> lines, Set<ParticipantId> came) {

        public Agreed {
            lines = List.copyOf(lines);
            came = Set.copyOf(came);
        }
    }

    public CaseMeetings {
        all = List.copyOf(all);
        agreed = List.copyOf(agreed);
    }
}
