package org.keptword.homework.internal;

import java.time.Instant;
import java.util.UUID;
import org.keptword.homework.model.Response;

/** A piece of work that came in, as the latest activity tells it. */
public record HandedIn(UUID id, UUID assignment, Response.State state, Instant handedInAt, Instant changedAt) {}
