package org.keptword.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/**
 * One session in a list.
 *
 * @param with the one participant it is with; empty for everybody in the case
 * @param away who is noted to have stayed away from a held one; for staff alone
 * @param ordinal the how-manieth held session of the case, from 1; empty while it is not held
 */
public record SessionLine(
        SessionId id,
        CaseId caseId,
        Optional<ParticipantId> with,
        Instant startsAt,
        int minutes,
        @Nullable String place,
        State state,
        Optional<Integer> ordinal,
        Set<ParticipantId> away) {

    public SessionLine {
        away = Set.copyOf(away);
    }

    /** A session from which nobody is known to have stayed away. */
    public SessionLine(
            SessionId id,
            CaseId caseId,
            Optional<ParticipantId> with,
            Instant startsAt,
            int minutes,
            String place,
            State state,
            Optional<Integer> ordinal) {
        this(id, caseId, with, startsAt, minutes, place, state, ordinal, Set.of());
    }

    /** Whether it is with somebody: what was said in a held one was not told to whoever stayed away. */
    public boolean isWith(ParticipantId whom) {
        return with.map(whom::equals).orElse(true) && !away.contains(whom);
    }

    /** Whether it has begun and its time is not over, whatever day it began on. */
    public boolean isOn(Instant now) {
        return !startsAt.isAfter(now)
                && startsAt.plus(Duration.ofMinutes(minutes)).isAfter(now);
    }

    /** The same as the how-manieth of some. */
    public SessionLine as(int nth) {
        return new SessionLine(id, caseId, with, startsAt, minutes, place, state, Optional.of(nth), away);
    }

    /** Whether a meeting lies ahead, took place, was missed, or was called off. */
    public enum State {
        PLANNED,
        HELD,
        MISSED,
        CANCELLED
    }
}
