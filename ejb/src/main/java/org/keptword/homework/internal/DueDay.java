package org.keptword.homework.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.sessions.SessionLine;

/**
 * The day work is planned for when the counselor names none: the day of the next session, when that lies after today, else a week
 * from now.
 *
 * @param session the session it is meant for, or null
 */
public record DueDay(LocalDate day, @Nullable UUID session) {

    private static final int WEEK = 7;

    /** The day for a case whose next session is known. */
    public static DueDay of(Optional<SessionLine> next, ZoneId zone, LocalDate today) {
        return next.filter(session -> dayOf(session, zone).isAfter(today))
                .map(session -> new DueDay(dayOf(session, zone), session.id().value()))
                .orElse(new DueDay(today.plusDays(WEEK), null));
    }

    static LocalDate dayOf(SessionLine session, ZoneId zone) {
        return LocalDate.ofInstant(session.startsAt(), zone);
    }
}
