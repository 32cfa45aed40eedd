package org.keptword.homework.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.sessions.SessionLine;

/**
 * Which entry of work that comes back before each session is meant. An entry belongs to one session and keeps it when the session moves; its
 * day, the session's when the entry was begun, is only the name it has in addresses. With no session planned there is no entry to begin.
 */
public final class BeforeSession {

    private BeforeSession() {}

    /**
     * An entry that was begun.
     *
     * @param elsewhere whether it was handed in for the same exercise given another time, so that its session is answered
     */
    public record Begun(LocalDate day, @Nullable UUID session, boolean elsewhere) {}

    /**
     * The entry that is meant.
     *
     * @param startsAt when its session begins, known while that is the next one
     * @param answered whether this session was answered already, with the same exercise given another time
     */
    public record Meant(LocalDate day, @Nullable UUID session, Optional<Instant> startsAt, boolean answered) {}

    /**
     * The entry of the wanted day, if there is one; else that of the next session, begun or not. A page that was opened before the session
     * moved asks for a day that is no entry, and what is written on it goes to the session it was written for.
     *
     * @param begun every entry of this assignment, and those handed in elsewhere
     * @param zone where the client is
     */
    public static Optional<Meant> entry(
            Optional<LocalDate> wanted, Optional<SessionLine> next, List<Begun> begun, ZoneId zone) {
        Optional<Begun> named = begun.stream()
                .filter(one -> !one.elsewhere())
                .filter(one -> wanted.filter(one.day()::equals).isPresent())
                .findFirst();
        if (named.isPresent()) {
            return named.map(one -> new Meant(
                    one.day(),
                    one.session(),
                    next.filter(line -> line.id().value().equals(one.session())).map(SessionLine::startsAt),
                    isAnswered(one.session(), begun)));
        }
        return next.map(line -> new Meant(
                begun.stream()
                        .filter(one -> !one.elsewhere() && line.id().value().equals(one.session()))
                        .map(Begun::day)
                        .findFirst()
                        .orElseGet(() -> free(DueDay.dayOf(line, zone), begun)),
                line.id().value(),
                Optional.of(line.startsAt()),
                isAnswered(line.id().value(), begun)));
    }

    private static boolean isAnswered(@Nullable UUID session, List<Begun> begun) {
        return begun.stream().anyMatch(one -> one.elsewhere() && session != null && session.equals(one.session()));
    }

    /** The first day from this one on that no other entry is called after. */
    private static LocalDate free(LocalDate from, List<Begun> begun) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .filter(day -> begun.stream()
                        .noneMatch(one -> !one.elsewhere() && one.day().equals(day)))
                .findFirst()
                .orElseThrow();
    }
}
