package org.keptword.notices;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A current short note as its client reads it.
 *
 * @param writtenBy the name of who wrote it
 * @param readAt when the client marked it as read; empty while it stands on the first page
 */
public record CurrentShortNote(UUID id, String text, String writtenBy, Instant writtenAt, Optional<Instant> readAt) {}
