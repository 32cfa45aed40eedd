package org.keptword.rescheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.SessionId;

/**
 * The open requests of a caseload, as its staff answers them.
 *
 * @param mayAnswer whether the reader answers; a supervisor reads
 * @param asked the next session first
 * @param undo what the reader answered last and can still undo
 */
public record RequestBoard(boolean mayAnswer, List<Asked> asked, Optional<Undoable> undo) {

    public RequestBoard {
        asked = List.copyOf(asked);
    }

    /** Those about one session. */
    public List<Asked> about(SessionId session) {
        return asked.stream().filter(one -> one.session().equals(session)).toList();
    }

    /**
     * One request.
     *
     * @param caseName what those in the case are called together
     * @param name who asks
     * @param startsAt when the session begins as it is planned
     * @param version what an act on the session must name
     * @param zone on whose clock parts of a day are, where it is not that of the reader
     */
    public record Asked(
            UUID id,
            CaseId caseId,
            String caseName,
            String name,
            SessionId session,
            Instant startsAt,
            int version,
            List<Option> options,
            Optional<ZoneId> zone) {

        public Asked {
            options = List.copyOf(options);
        }
    }

    /**
     * One suggestion.
     *
     * @param place from 0, in the order of the client
     * @param at the moment that is meant; empty for a part of a day
     */
    public record Option(int place, SuggestedTime suggested, Optional<Instant> at, Standing standing) {}

    /** Whether a session can be moved to a suggested time with one tap. */
    public enum Standing {
        FREE,
        /** Another session of the counselor lies at the same time. */
        BUSY,
        /** The counselor is away. */
        AWAY,
        /** It has passed. */
        OVER,
        /** A part of a day: the counselor picks the time. */
        PART
    }

    /**
     * An answer that can be undone.
     *
     * @param version what undoing it must name
     * @param startsAt when the session begins now
     */
    public record Undoable(
            UUID id, SessionId session, int version, RequestState state, Instant startsAt, Instant until) {

        /** For so many milliseconds it can be undone; 0 once it is too late. */
        public long left(Instant now) {
            return Math.max(0, Duration.between(now, until).toMillis());
        }
    }
}
