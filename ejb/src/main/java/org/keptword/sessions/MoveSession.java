package org.keptword.sessions;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.SessionId;

/**
 * Command: move a planned meeting, and where it is one of a series perhaps all that follow, by the same days and hours on the wall.
 *
 * @param basedOn the version the page showed; another one is stale
 * @param following whether those of its series that follow move along
 * @param minutes 5 to 480
 * @param place a room or a link, or null; 160 characters at most
 */
public record MoveSession(
        SessionId id,
        int basedOn,
        boolean following,
        LocalDate day,
        LocalTime time,
        int minutes,
        @Nullable String place) {

    public MoveSession {
        Objects.requireNonNull(id);
        Objects.requireNonNull(day);
        Objects.requireNonNull(time);
    }
}
