package org.keptword.notices;

import java.util.UUID;
import org.keptword.shared.Actor;

/**
 * A letter with where it goes, while it is being sent. Its address is written nowhere.
 *
 * @param to whom it is for, with language and zone
 */
public record Mail(UUID letter, LetterKind kind, Actor to, String address) {

    @Override
    public String toString() {
        return "mail " + letter;
    }

    /** What became of a mail that was handed to the mail server. */
    public enum Outcome {
        SENT,
        /** The server would refuse it again: there is no such mailbox, or the address is none. */
        REFUSED,
        /** The server cannot be reached, or says that it does not take it now. */
        AWAY,
        /** The server was given it and did not answer: it may have taken it. */
        UNKNOWN
    }

    /** What a mail says. */
    public enum LetterKind {
        /** The bare fact that something needs a counselor, at once. */
        FLAG,
        /** That something waits for a client, once a day. */
        NEWS,
        /** What waits for a counselor, in numbers, in the morning. */
        DIGEST
    }
}
