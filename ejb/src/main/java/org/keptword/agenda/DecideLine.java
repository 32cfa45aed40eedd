package org.keptword.agenda;

import java.util.Objects;
import org.keptword.shared.CaseId;
import org.keptword.shared.SessionId;

/**
 * Command: the counselor decides about one line of an agenda.
 *
 * @param version of the line as it was shown; -1 for a suggestion
 */
public record DecideLine(CaseId caseId, SessionId session, Topic topic, int version, Action verb) {

    public DecideLine {
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(session);
        Objects.requireNonNull(topic);
        Objects.requireNonNull(verb);
    }

    /** What a counselor can do with a line. */
    public enum Action {
        /** Takes a suggestion, or takes back that a line was dropped. */
        KEEP,
        DROP,
        UP,
        DOWN,
        /** It may stand on paper that clients read. */
        ON_TABLE,
        OFF_TABLE,
        /** It was talked about. */
        REACHED,
        NOT_REACHED
    }
}
