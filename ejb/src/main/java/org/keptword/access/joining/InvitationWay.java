package org.keptword.access.joining;

import java.time.Duration;

/** How the code of an invitation reaches the client. */
public enum InvitationWay {
    /** The counselor hands it over in the room, on paper or on the screen. */
    ROOM,
    /** Keptword e-mails a link. */
    EMAIL,
    /** The counselor copies the link into a text message. */
    TEXT,
    /** The counselor reads the code out on the phone. */
    CALL;

    /** How long a code is valid that is handed over in the room. */
    public static final Duration IN_THE_ROOM = Duration.ofDays(3);

    /** How long a code is valid that goes another way: whoever holds the message holds the code. */
    public static final Duration REMOTE = Duration.ofDays(2);

    /** Whether counselor and client are not in one room. */
    public boolean isRemote() {
        return this != ROOM;
    }

    /** How long a code is valid that goes this way. */
    public Duration valid() {
        return isRemote() ? REMOTE : IN_THE_ROOM;
    }
}
