package org.keptword.access.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.PersonId;
import org.keptword.shared.Role;

/**
 * One person of the practice in the manager's list. Names and sign-ins only, nothing of any case.
 *
 * @param lastSignIn null before the first
 * @param withoutCover whether it is a counselor who named nobody for what waits too long
 */
public record PersonLine(
        PersonId id,
        String name,
        String login,
        Role role,
        State state,
        @Nullable Instant lastSignIn,
        boolean withoutCover) {
    /** Whether a person may act. */
    public enum State {
        ACTIVE,
        DISABLED
    }
}
