package org.keptword.sessions;

import java.time.Instant;

/**
 * A note was saved.
 *
 * @param version what the next save must name
 */
public record NoteSaved(int version, Instant savedAt) {}
