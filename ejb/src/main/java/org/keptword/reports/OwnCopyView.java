package org.keptword.reports;

import java.time.Instant;

/**
 * How a client's own copy comes along.
 *
 * @param done how many of the {@code total} steps are through
 * @param begun when it was asked for
 * @param until when it is taken away
 */
public record OwnCopyView(OwnCopyId id, State state, int done, int total, Instant begun, Instant until) {

    /** Where it stands. */
    public enum State {
        MAKING,
        READY,
        /** Something went wrong, and nothing is there. */
        FAILED,
        /** Nobody works on it any more, such as after the server was restarted. */
        INTERRUPTED
    }
}
