package org.keptword.access.setup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a practice settles before it invites its first client, as its manager sees it.
 *
 * @param lines one for each task, in their order
 */
public record SetupView(List<Line> lines) {

    public SetupView {
        lines = List.copyOf(lines);
    }

    /** Whether clients can be invited. */
    public boolean isReady() {
        return lines.stream().noneMatch(Line::isOpen);
    }

    /** How many are neither done nor decided. */
    public long left() {
        return lines.stream().filter(Line::isOpen).count();
    }

    /** The first that is open. */
    public Optional<Line> next() {
        return lines.stream().filter(Line::isOpen).findFirst();
    }

    /**
     * One task.
     *
     * @param decision why the practice skips it; empty where it does not
     */
    public record Line(SetupTask task, boolean done, Optional<Decision> decision) {

        public boolean isOpen() {
            return !done && decision.isEmpty();
        }

        /** Whether the manager may skip it. */
        public boolean isOptional() {
            return isOpen() && task.isOptional();
        }
    }

    /**
     * A decision to skip something.
     *
     * @param reason empty where the installation decided
     * @param by who decided; empty where it was the installation
     */
    public record Decision(Optional<String> reason, Optional<String> by, Instant at) {}
}
