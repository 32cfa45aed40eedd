package org.keptword.access.joining;

import java.time.Instant;

/**
 * A code just made, to be handed over in the room. It is shown once; only its hash is kept.
 *
 * @param code as it stands in the address, such as {@code 7KQ2-M9XA-…}
 */
public record IssuedCode(String code, Instant expiresAt) {
    /** What a one-time code is for. */
    public enum Kind {
        /** An account for a client, and the place of a participant. */
        CLIENT,
        /** An account for one of the staff. */
        STAFF,
        /** A new sign-in for an account there is. */
        RENEWAL
    }
}
