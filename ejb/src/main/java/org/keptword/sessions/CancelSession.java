package org.keptword.sessions;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.SessionId;

/**
 * Command: call a planned meeting off, and where it is one of a series perhaps all that follow.
 *
 * @param basedOn the version the page showed; another one is stale
 * @param following whether those of its series that follow are called off as well
 * @param by who called it off
 * @param reason why, or null; 1,000 characters at most
 */
public record CancelSession(
        SessionId id,
        int basedOn,
        boolean following,
        ByWhom by,
        @Nullable String reason) {

    public CancelSession {
        Objects.requireNonNull(id);
        Objects.requireNonNull(by);
    }
}
