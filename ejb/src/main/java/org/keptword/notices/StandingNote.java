package org.keptword.notices;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A short note as the client it is for reads it.
 *
 * @param writtenBy the name of who wrote it
 * @param readAt when the client marked it as read; empty while it stands on the first page
 */
public record StandingNote(UUID id, String text, String writtenBy, Instant writtenAt, Optional<Instant> readAt) {

    public StandingNote {
        Objects.requireNonNull(id);
        Objects.requireNonNull(text);
        Objects.requireNonNull(writtenBy);
        Objects.requireNonNull(writtenAt);
        Objects.requireNonNull(readAt);
    }
}
