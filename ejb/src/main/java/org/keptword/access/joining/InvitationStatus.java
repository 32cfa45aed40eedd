package org.keptword.access.joining;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of an invitation as its counselor sees it; the code was shown once and is not kept.
 *
 * @param link how its code goes to a client who is not in the room, or null for one that is handed over
 */
public record InvitationStatus(
        State state,
        Instant expiresAt,
        boolean expired,
        @Nullable Link link) {

    /** An invitation whose code is handed over in the room. */
    public InvitationStatus(State state, Instant expiresAt, boolean expired) {
        this(state, expiresAt, expired, null);
    }

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

    /** How far the e-mail of an invitation came. */
    public enum Delivery {
        /** It is being handed to the mail server, or the server stopped meanwhile. */
        SENDING,
        SENT,
        /** The mail server was given it and did not answer. */
        UNKNOWN,
        /** The mail server did not take it; the link works no more. */
        FAILED
    }

    /**
     * A link.
     *
     * @param delivery how far its e-mail came; null for a link the counselor passes on
     */
    public record Link(
            InvitationWay way, Instant madeAt, @Nullable Delivery delivery) {}
}
