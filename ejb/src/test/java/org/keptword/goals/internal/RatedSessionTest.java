package org.keptword.goals.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.SessionId;

class RatedSessionTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

    private final SessionLine lastWeek = at("2026-11-17T15:00:00Z", SessionLine.State.HELD);
    private final SessionLine before = at("2026-11-10T15:00:00Z", SessionLine.State.HELD);

    @Test
    void withoutASessionTodayItIsTheOneHeldLast() {
        SessionLine nextWeek = at("2026-12-01T15:00:00Z", SessionLine.State.PLANNED);
        assertEquals(Optional.of(lastWeek), current(nextWeek, before, lastWeek));
    }

    @Test
    void oneOfTodayComesFirstAndTheDayIsThePersons() {
        SessionLine lateToday = at("2026-11-25T03:30:00Z", SessionLine.State.PLANNED);
        assertEquals(Optional.of(lateToday), current(lateToday, lastWeek));
        SessionLine tomorrow = at("2026-11-25T05:30:00Z", SessionLine.State.PLANNED);
        assertEquals(Optional.of(lastWeek), current(tomorrow, lastWeek));
    }

    @Test
    void missedAndCancelledOnesAreNotRated() {
        assertEquals(
                Optional.of(before),
                current(
                        at("2026-11-24T14:00:00Z", SessionLine.State.MISSED),
                        at("2026-11-24T16:00:00Z", SessionLine.State.CANCELLED),
                        before));
        assertEquals(Optional.empty(), current());
    }

    @Test
    void theCounselorRatesHeldOnesAndPlannedOnesWhoseDayHasCome() {
        assertTrue(ratable("2026-10-01T15:00:00Z", SessionLine.State.HELD));
        assertTrue(ratable("2026-11-25T03:30:00Z", SessionLine.State.PLANNED));
        assertTrue(ratable("2026-11-23T15:00:00Z", SessionLine.State.PLANNED));
        assertFalse(ratable("2026-11-25T15:00:00Z", SessionLine.State.PLANNED));
        assertFalse(ratable("2026-11-23T15:00:00Z", SessionLine.State.MISSED));
        assertFalse(ratable("2026-11-23T15:00:00Z", SessionLine.State.CANCELLED));
    }

    private static boolean ratable(String start, SessionLine.State state) {
        return RatedSession.isRatable(at(start, state), NOW, ZONE);
    }

    private static Optional<SessionLine> current(SessionLine... sessions) {
        return RatedSession.current(List.of(sessions), NOW, ZONE);
    }

    private static SessionLine at(String start, SessionLine.State state) {
        return new SessionLine(
                new SessionId(Ids.newId()),
                new CaseId(Ids.newId()),
                Optional.empty(),
                Instant.parse(start),
                50,
                null,
                state,
                Optional.empty());
    }
}
