package org.keptword.access;

import java.time.Instant;

/** The state of an invitation as its counselor sees it; the code was shown once and is not kept. */
public record InvitationStatus(InvitationState state, Instant expiresAt, boolean expired) {

    /** Whether a code is in somebody's hands that still works. */
    public boolean isLive() {
        return !expired && (state == InvitationState.OPEN || state == InvitationState.ACCOUNT_BEGUN);
    }
}
