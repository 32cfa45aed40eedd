package org.keptword.progress;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.SessionId;

/**
 * The held sessions on the axis of time, and the stretches of time they divide it into: one before each session, and one since the last.
 *
 * @param ticks the sessions looked at, in order of time
 * @param stretches one more than ticks; the first begins with the session before the first tick, or with the case
 * @param begins where the axis is drawn from; the first stretch may have begun before
 * @param now where it ends
 * @param held how many sessions were held in all
 */
public record SessionAxis(Span span, List<Tick> ticks, List<Stretch> stretches, Instant begins, Instant now, int held) {

    /**
     * A held session.
     *
     * @param ordinal the how-manieth of the case, from 1
     */
    public record Tick(SessionId id, int ordinal, Instant at) {}

    /**
     * The time between two sessions.
     *
     * @param from when it begins, included
     * @param until when it ends, not included
     * @param session the session it leads to; empty for the time since the last one
     */
    public record Stretch(Instant from, Instant until, Optional<Tick> session) {}

    public SessionAxis {
        ticks = List.copyOf(ticks);
        stretches = List.copyOf(stretches);
        if (stretches.size() != ticks.size() + 1 || !begins.isBefore(now)) {
            throw new IllegalArgumentException("An axis goes from session to session up to now");
        }
    }

    /** The stretch a moment lies in; empty before the first. */
    public Optional<Integer> placeOf(Instant at) {
        int low = 0;
        int high = stretches.size() - 1;
        if (at.isBefore(stretches.get(0).from())) {
            return Optional.empty();
        }
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (at.isBefore(stretches.get(middle).from())) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return Optional.of(low);
    }

    /** The last held session. */
    public Optional<Tick> last() {
        return ticks.isEmpty() ? Optional.empty() : Optional.of(ticks.get(ticks.size() - 1));
    }

    /** Where the time since the last session stands among the stretches. */
    public int sinceLast() {
        return stretches.size() - 1;
    }

    /** How many of the last held sessions are looked at. */
    public enum Span {
        THREE("3", 3),
        SIX("6", 6),
        ALL("all", Integer.MAX_VALUE);

        private final String name;
        private final int sessions;

        Span(String name, int sessions) {
            this.name = name;
            this.sessions = sessions;
        }

        /** As it stands in addresses. */
        public String inAddress() {
            return name;
        }

        /** At most so many. */
        public int sessions() {
            return sessions;
        }

        /** The span of that name; six sessions for anything else. */
        public static Span of(@Nullable String name) {
            return Optional.ofNullable(name)
                    .flatMap(any -> Arrays.stream(values())
                            .filter(span -> span.name.equals(any))
                            .findFirst())
                    .orElse(SIX);
        }
    }
}
