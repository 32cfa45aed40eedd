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
