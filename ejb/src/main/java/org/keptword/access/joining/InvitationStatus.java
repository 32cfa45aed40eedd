package org.keptword.access.joining;

import java.time.Instant;

/** The state of an invitation as its counselor sees it; the code was shown once and is not kept. */
public record InvitationStatus(State state, Instant expiresAt, boolean expired) {

    /** Whether a code is in somebody's hands that still works. */
    public boolean isLive() {
        return !expired && (state == State.OPEN || state == State.ACCOUNT_BEGUN);
    }

    /** Where an invitation stands. */
    public enum State {
        /** Its code lets somebody in. */
        OPEN,
        /** An account was asked for, and it is not known yet whether it was made. Its code still lets the same person go on. */
        ACCOUNT_BEGUN,
        USED,
        REVOKED
    }
}
