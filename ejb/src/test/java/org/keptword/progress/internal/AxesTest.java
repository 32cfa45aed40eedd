package org.keptword.progress.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.keptword.progress.SessionAxis;
import org.keptword.sessions.SessionLine;

/** Sessions on the axis of time, and the stretches between them. */
class AxesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static SessionAxis axis(int held, SessionAxis.Span span) {
        return Axes.of(Meetings.weekly(held, NOW), span, Optional.empty(), NOW);
    }

    @Test
    void withoutASessionItIsTheTimeSinceTheBeginning() {
        SessionAxis axis = axis(0, SessionAxis.Span.SIX);
        assertEquals(List.of(), axis.ticks());
        assertEquals(1, axis.stretches().size());
        assertEquals(Instant.EPOCH, axis.stretches().get(0).from());
        assertEquals(Optional.empty(), axis.stretches().get(0).session());
        assertTrue(axis.begins().isBefore(NOW));
    }

    @Test
    void aSpanTakesTheLastSessionsAndBeginsWithTheOneBefore() {
        SessionAxis axis = axis(10, SessionAxis.Span.THREE);
        assertEquals(
                List.of(8, 9, 10),
                axis.ticks().stream().map(SessionAxis.Tick::ordinal).toList());
        assertEquals(NOW.minus(Duration.ofDays(28)), axis.begins());
        assertEquals(axis.begins(), axis.stretches().get(0).from());
        assertEquals(10, axis.held());
        assertEquals(3, axis.sinceLast());
        assertEquals(NOW, axis.stretches().get(3).until());
    }

    @Test
    void plannedMissedAndCancelledSessionsDivideNothing() {
        List<SessionLine> all = List.of(Meetings.planned(NOW.plusSeconds(60)), Meetings.held(1, NOW.minusSeconds(60)));
        assertEquals(1, Axes.held(all).size());
    }

    @Test
    void whatCameBeforeTheSpanHasNoPlace() {
        SessionAxis axis = axis(10, SessionAxis.Span.THREE);
        assertEquals(Optional.empty(), axis.placeOf(axis.begins().minusSeconds(1)));
        assertEquals(Optional.of(0), axis.placeOf(axis.begins()));
        assertEquals(Optional.of(1), axis.placeOf(axis.ticks().get(0).at()));
        assertEquals(Optional.of(3), axis.placeOf(NOW.plusSeconds(999)));
    }

    @Test
    void theTimeBeforeTheFirstSessionIsDrawnFromTheFirstThingGivenAtMostTwoWeeks() {
        List<SessionLine> held = Meetings.weekly(2, NOW);
        Instant first = held.get(0).startsAt();
        assertEquals(
                first.minus(Duration.ofDays(3)),
                Axes.of(held, SessionAxis.Span.ALL, Optional.of(first.minus(Duration.ofDays(3))), NOW)
                        .begins());
        assertEquals(
                first.minus(Duration.ofDays(14)),
                Axes.of(held, SessionAxis.Span.ALL, Optional.of(first.minus(Duration.ofDays(300))), NOW)
                        .begins());
    }

    @Test
    void theTimeBeforeTheFirstSessionIsATwelfthOfTheTimeSinceSoThatItsBarHasRoom() {
        List<SessionLine> held = List.of(Meetings.held(1, NOW.minus(Duration.ofDays(48))));
        Instant first = held.get(0).startsAt();
        assertEquals(
                first.minus(Duration.ofDays(4)),
                Axes.of(held, SessionAxis.Span.SIX, Optional.of(first.minusSeconds(60)), NOW)
                        .begins());
        assertEquals(
                first.minus(Duration.ofDays(1)),
                Axes.of(held, SessionAxis.Span.SIX, Optional.empty(), first.plusSeconds(60))
                        .begins());
    }

    @Test
    void twoSessionsOnOneDayAndEvenAtOneMomentKeepTheirOrder() {
        List<SessionLine> held =
                List.of(Meetings.held(1, NOW.minusSeconds(7200)), Meetings.held(2, NOW.minusSeconds(7200)));
        SessionAxis axis = Axes.of(held, SessionAxis.Span.SIX, Optional.empty(), NOW);
        List<Instant> bounds = Axes.bounds(axis);
        for (int i = 1; i < bounds.size(); i++) {
            assertTrue(bounds.get(i - 1).isBefore(bounds.get(i)), bounds.toString());
        }
        assertEquals(Optional.of(2), axis.placeOf(NOW.minusSeconds(60)));
    }

    @Property(tries = 200)
    void everyMomentOfASpanHasExactlyOnePlace(
            @ForAll @IntRange(max = 40) int held, @ForAll @IntRange(max = 400) int days) {
        SessionAxis axis = axis(held, SessionAxis.Span.ALL);
        Instant at = NOW.minus(Duration.ofDays(days));
        int place = axis.placeOf(at).orElseThrow();
        assertFalse(at.isBefore(axis.stretches().get(place).from()));
        if (place < axis.sinceLast()) {
            assertTrue(at.isBefore(axis.stretches().get(place).until()));
        }
    }

    @Test
    void spansAreReadFromAddressesAndAnythingElseIsSix() {
        assertEquals(SessionAxis.Span.THREE, SessionAxis.Span.of("3"));
        assertEquals(SessionAxis.Span.ALL, SessionAxis.Span.of("all"));
        assertEquals(SessionAxis.Span.SIX, SessionAxis.Span.of(null));
        assertEquals(SessionAxis.Span.SIX, SessionAxis.Span.of("7"));
    }
}
