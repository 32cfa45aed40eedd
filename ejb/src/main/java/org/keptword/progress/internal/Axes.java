package org.keptword.progress.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keptword.progress.SessionAxis;
import org.keptword.progress.SessionAxis.Stretch;
import org.keptword.progress.SessionAxis.Tick;
import org.keptword.sessions.SessionLine;

/** Lays the held sessions on the axis of time. */
public final class Axes {

    /** How much of the time before the very first session is drawn, at least and at most. */
    private static final Duration LEAST = Duration.ofDays(1);

    private static final Duration MOST = Duration.ofDays(14);

    /** Of the time since that session, this part is drawn before it at least: a phone has room for a bar and its count then. */
    private static final int PART = 12;

    private Axes() {}

    /** The held sessions, in order of time. */
    public static List<SessionLine> held(List<SessionLine> all) {
        return all.stream()
                .filter(session -> session.state() == SessionLine.State.HELD)
                .sorted(Comparator.comparing(SessionLine::startsAt)
                        .thenComparing(session -> session.ordinal().orElse(0)))
                .toList();
    }

    /**
     * The axis.
     *
     * @param held the held sessions, in order of time
     * @param first when something was first given in the case
     */
    public static SessionAxis of(List<SessionLine> held, SessionAxis.Span span, Optional<Instant> first, Instant now) {
        int from = Math.max(0, held.size() - span.sessions());
        List<Tick> ticks = new ArrayList<>();
        List<Stretch> stretches = new ArrayList<>();
        Instant begins = from == 0 ? Instant.EPOCH : held.get(from - 1).startsAt();
        Instant drawn = from == 0 ? drawnFrom(held, first, now) : begins;
        for (SessionLine session : held.subList(from, held.size())) {
            Tick tick = new Tick(session.id(), session.ordinal().orElse(ticks.size() + from + 1), session.startsAt());
            ticks.add(tick);
            stretches.add(new Stretch(begins, tick.at(), Optional.of(tick)));
            begins = tick.at();
        }
        Instant end = now.isAfter(begins) ? now : begins.plusSeconds(1);
        stretches.add(new Stretch(begins, end, Optional.empty()));
        return new SessionAxis(span, ticks, stretches, drawn, end, held.size());
    }

    /** The moments between the stretches; what was said in advance belongs to the last one. */
    public static List<Instant> bounds(SessionAxis axis) {
        List<Instant> bounds = new ArrayList<>();
        Instant before = null;
        for (Stretch stretch : axis.stretches()) {
            Instant bound = before != null && !stretch.from().isAfter(before) ? before.plusMillis(1) : stretch.from();
            bounds.add(bound);
            before = bound;
        }
        bounds.add(END);
        return bounds;
    }

    private static final Instant END = Instant.parse("2999-12-31T00:00:00Z");

    private static Instant drawnFrom(List<SessionLine> held, Optional<Instant> first, Instant now) {
        Instant until = held.isEmpty() ? now : held.get(0).startsAt();
        Instant wanted = first.filter(until::isAfter).orElse(until.minus(LEAST));
        Instant earliest = until.minus(MOST);
        Duration room = Duration.between(until, now).dividedBy(PART);
        Instant latest = until.minus(room.compareTo(LEAST) > 0 ? room : LEAST);
        Instant begins = wanted.isAfter(latest) ? latest : wanted;
        return begins.isBefore(earliest) ? earliest : begins;
    }
}
