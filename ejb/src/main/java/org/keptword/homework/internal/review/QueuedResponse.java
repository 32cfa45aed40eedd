package org.keptword.homework.internal.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.homework.model.Response;

/** A response in the review queue. */
public record QueuedResponse(
        UUID response,
        UUID caseId,
        UUID participant,
        UUID assignment,
        UUID exerciseVersion,
        @Nullable LocalDate weekOf,
        Response.State state,
        int revisions,
        Instant handedInAt,
        @Nullable Instant openedAt) {

    /** What is answered together: all entries of an exercise in one week, or one response alone. */
    record Together(UUID assignment, @Nullable LocalDate week) {}

    Together together() {
        return new Together(assignment, weekOf);
    }

    public boolean waits() {
        return state == Response.State.HANDED_IN;
    }
}
