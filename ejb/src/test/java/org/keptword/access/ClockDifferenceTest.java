package org.keptword.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.health.ClockDifference;

class ClockDifferenceTest {

    private static final Instant BEFORE = Instant.parse("2026-11-27T10:00:00Z");
    private static final Instant AFTER = BEFORE.plusMillis(400);

    @Test
    void whatTheDatabaseSaysWhileItIsAskedIsNoDifference() {
        for (Instant said : new Instant[] {BEFORE, BEFORE.plusMillis(100), AFTER}) {
            assertEquals(
                    Duration.ZERO, ClockDifference.between(BEFORE, said, AFTER).ahead());
        }
    }

    @Test
    void aSlowAnswerIsNotTakenForAClockThatIsBehind() {
        Instant late = BEFORE.plusSeconds(30);
        assertEquals(
                Optional.empty(),
                ClockDifference.between(BEFORE, BEFORE.plusSeconds(29), late).refusal());
    }

    @Test
    void theServerIsAheadOrBehindByWhatTheTimeOfAskingDoesNotExplain() {
        assertEquals(
                Duration.ofSeconds(3),
                ClockDifference.between(BEFORE, BEFORE.minusSeconds(3), AFTER).ahead());
        assertEquals(
                Duration.ofSeconds(-3),
                ClockDifference.between(BEFORE, AFTER.plusSeconds(3), AFTER).ahead());
    }

    @Test
    void twoSecondsAreAllowedAndNoMore() {
        for (int sign : new int[] {1, -1}) {
            Duration most = ClockDifference.MOST.multipliedBy(sign);
            assertEquals(Optional.empty(), new ClockDifference(most).refusal());
            assertTrue(new ClockDifference(most.plusMillis(sign)).refusal().isPresent());
        }
    }

    @Test
    void theOperatorIsToldWhichClockIsWrongAndByHowMuch() {
        String ahead = new ClockDifference(Duration.ofMillis(2400)).refusal().orElseThrow();
        assertTrue(
                ahead.startsWith("The clock of this server is 2400 milliseconds ahead of the clock of the database."),
                ahead);
        String behind = new ClockDifference(Duration.ofMinutes(-5)).refusal().orElseThrow();
        assertTrue(behind.contains("300000 milliseconds behind"), behind);
        assertTrue(behind.contains("NTP"), behind);
    }
}
