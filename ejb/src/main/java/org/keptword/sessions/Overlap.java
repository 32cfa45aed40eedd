package org.keptword.sessions;

import java.time.Instant;
import org.keptword.shared.SessionId;

/**
 * Another planned meeting of the same counselor at the same time.
 *
 * @param name what those in its case are called together
 */
public record Overlap(SessionId id, String name, Instant startsAt, int minutes) {}
