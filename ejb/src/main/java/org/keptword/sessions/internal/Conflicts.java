package org.keptword.sessions.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which meetings of a counselor lie at the same time. One that begins when another ends is no conflict. Pure. */
public final class Conflicts {

    private Conflicts() {}

    /** A meeting in time. */
    public record Span(UUID id, UUID counselor, Instant from, int minutes) {

        Instant until() {
            return from.plus(Duration.ofMinutes(minutes));
        }
    }

    /** Those among the others that overlap with one of the same counselor, in their order. */
    public static List<Span> with(Span one, List<Span> others) {
        return others.stream()
                .filter(other -> !other.id().equals(one.id()))
                .filter(other -> other.counselor().equals(one.counselor()))
                .filter(other ->
                        other.from().isBefore(one.until()) && one.from().isBefore(other.until()))
                .toList();
    }
}
