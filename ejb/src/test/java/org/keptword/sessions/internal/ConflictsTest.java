package org.keptword.sessions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConflictsTest {

    private static final Instant TEN = Instant.parse("2026-11-25T10:00:00Z");
    private static final UUID CARLA = UUID.randomUUID();
    private static final UUID COSME = UUID.randomUUID();

    private final AdjacentMeetings.Conflicts.Span one = span(CARLA, 0, 50);

    @Test
    void whatLiesInsideAroundOrAcrossIsAConflict() {
        AdjacentMeetings.Conflicts.Span inside = span(CARLA, 10, 10);
        AdjacentMeetings.Conflicts.Span around = span(CARLA, -30, 120);
        AdjacentMeetings.Conflicts.Span across = span(CARLA, 49, 50);
        AdjacentMeetings.Conflicts.Span same = span(CARLA, 0, 50);

        assertEquals(
                List.of(inside, around, across, same),
                AdjacentMeetings.Conflicts.with(one, List.of(inside, around, across, same)));
    }

    @Test
    void whatOnlyTouchesIsNone() {
        assertEquals(
                List.of(), AdjacentMeetings.Conflicts.with(one, List.of(span(CARLA, 50, 50), span(CARLA, -50, 50))));
    }

    @Test
    void neitherItselfNorAnotherCounselorsIsOne() {
        assertEquals(List.of(), AdjacentMeetings.Conflicts.with(one, List.of(one, span(COSME, 0, 50))));
    }

    private static AdjacentMeetings.Conflicts.Span span(UUID counselor, int minutesLater, int minutes) {
        return new AdjacentMeetings.Conflicts.Span(
                UUID.randomUUID(), counselor, TEN.plusSeconds(60L * minutesLater), minutes);
    }
}
