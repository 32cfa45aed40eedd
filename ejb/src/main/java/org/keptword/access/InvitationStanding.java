package org.keptword.access;

import java.time.Instant;

/** What a counselor sees of an invitation; its code was shown once and is not kept. */
public record InvitationStanding(InvitationState state, Instant expiresAt, boolean expired) {

    /** Whether a code is in somebody's hands that still works. */
    public boolean isLive() {
        return !expired && (state == InvitationState.OPEN || state == InvitationState.ACCOUNT_BEGUN);
    }
}
