package org.keptword.homework.internal;

import java.time.Instant;
import java.util.UUID;
import org.keptword.homework.model.Response;

/** A response in the list of latest activity. */
public record RecentResponse(UUID id, UUID assignment, Response.State state, Instant handedInAt, Instant changedAt) {}
