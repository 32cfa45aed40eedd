package org.keptword.rescheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.SessionId;

/** What a client can suggest: up to three days with a time or a part of the day, none of them over or far ahead. */
class SuggestedTimeTest {

    private static final ZoneId DENVER = ZoneId.of("America/Denver");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);
    private static final Instant NOON = Instant.parse("2026-12-03T19:00:00Z");

    private static SuggestedTime at(int hour) {
        return SuggestedTime.of(DAY, LocalTime.of(hour, 0), null);
    }

    private static SuggestedTime part(LocalDate day) {
        return SuggestedTime.of(day, null, PartOfDay.EVENING);
    }

    private static String refused(Runnable act) {
        return assertThrows(DomainRefusal.class, act::run).key().replace("refusal.rescheduling.", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-03 10:00", "2026-12-03 23:59", "2026-12-03 MORNING", "2026-12-03 AFTERNOON"})
    void whatIsStoredIsReadAsItWas(String text) {
        assertEquals(text, SuggestedTime.parse(text).toText());
    }

    @Test
    void aTimeWinsOverAPartOfTheDayAndADayAloneIsRefused() {
        assertEquals(
                Optional.empty(),
                SuggestedTime.of(DAY, LocalTime.NOON, PartOfDay.EVENING).part());
        assertEquals("noTime", refused(() -> SuggestedTime.of(DAY, null, null)));
    }

    @Test
    void aMomentIsThatOfTheClockOfWhoSuggests() {
        assertEquals(Optional.of(Instant.parse("2026-12-03T17:00:00Z")), at(10).at(DENVER));
        assertEquals(Optional.empty(), part(DAY).at(DENVER));
    }

    @Test
    void aTimeIsOverAtItsMomentAndAPartWithItsDay() {
        assertTrue(at(12).isOver(NOON, DENVER));
        assertFalse(at(13).isOver(NOON, DENVER));
        assertFalse(part(DAY).isOver(NOON, DENVER));
        assertTrue(part(DAY.minusDays(1)).isOver(NOON, DENVER));
    }

    @Test
    void oneToThreeAreSuggestedEachOnce() {
        SessionId session = new SessionId(UUID.randomUUID());
        assertEquals(List.of(at(13)), new AskForTime(session, List.of(at(13), at(13))).suggestions());
        assertEquals("howMany", refused(() -> new AskForTime(session, List.of())));
        assertEquals("howMany", refused(() -> new AskForTime(session, List.of(at(13), at(14), at(15), at(16)))));
    }

    @Test
    void theLastDayIsNinetyDaysAhead() {
        SessionId session = new SessionId(UUID.randomUUID());
        LocalDate last = DAY.plusDays(AskForTime.DAYS_AHEAD);
        new AskForTime(session, List.of(part(last))).requireAhead(NOON, DENVER);
        assertEquals(
                "tooFar",
                refused(() -> new AskForTime(session, List.of(part(last.plusDays(1)))).requireAhead(NOON, DENVER)));
        assertEquals(
                "over", refused(() -> new AskForTime(session, List.of(at(13), at(12))).requireAhead(NOON, DENVER)));
    }
}
