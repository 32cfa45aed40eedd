package org.keptword.homework.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.homework.internal.BeforeSession.Begun;
import org.keptword.homework.internal.BeforeSession.Meant;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.CaseId;
import org.keptword.shared.SessionId;

/** An entry belongs to a session, not to a day. */
class BeforeSessionTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final Instant TUESDAY = Instant.parse("2026-12-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static Optional<SessionLine> session(UUID id, Instant at) {
        return Optional.of(new SessionLine(
                new SessionId(id),
                new CaseId(new UUID(0, 9)),
                Optional.empty(),
                at,
                60,
                null,
                SessionLine.State.PLANNED,
                Optional.empty()));
    }

    private static Optional<Meant> entry(Optional<LocalDate> wanted, Optional<SessionLine> next, Begun... begun) {
        return BeforeSession.entry(wanted, next, List.of(begun), MADRID);
    }

    @Test
    void theNextSessionGivesItsDay() {
        assertEquals(
                Optional.of(new Meant(DAY, FIRST, Optional.of(TUESDAY), false)),
                entry(Optional.empty(), session(FIRST, TUESDAY)));
    }

    @Test
    void aSessionLateInTheEveningIsOnTheClientsOwnDay() {
        assertEquals(
                DAY.plusDays(1),
                entry(Optional.empty(), session(FIRST, Instant.parse("2026-12-01T23:30:00Z")))
                        .orElseThrow()
                        .day());
    }

    @Test
    void withoutASessionThereIsNothingToAnswer() {
        assertEquals(Optional.empty(), entry(Optional.empty(), Optional.empty()));
        assertEquals(Optional.empty(), entry(Optional.of(DAY), Optional.empty()));
    }

    @Test
    void aMovedSessionKeepsItsEntry() {
        Instant moved = TUESDAY.plusSeconds(7 * 86_400L);
        assertEquals(
                Optional.of(new Meant(DAY, FIRST, Optional.of(moved), false)),
                entry(Optional.empty(), session(FIRST, moved), new Begun(DAY, FIRST, false)));
    }

    @Test
    void aPageOpenedBeforeTheSessionMovedWritesToTheSameSession() {
        Instant moved = TUESDAY.plusSeconds(7 * 86_400L);
        Optional<Meant> meant = entry(Optional.of(DAY), session(FIRST, moved));
        assertEquals(FIRST, meant.orElseThrow().session());
    }

    @Test
    void anotherSessionOnADayThatIsTakenGetsADayOfItsOwn() {
        assertEquals(
                Optional.of(new Meant(DAY.plusDays(1), SECOND, Optional.of(TUESDAY), false)),
                entry(Optional.empty(), session(SECOND, TUESDAY), new Begun(DAY, FIRST, false)));
    }

    @Test
    void anEarlierEntryIsFoundByItsDay() {
        assertEquals(
                Optional.of(new Meant(DAY.minusDays(7), FIRST, Optional.empty(), false)),
                entry(
                        Optional.of(DAY.minusDays(7)),
                        session(SECOND, TUESDAY),
                        new Begun(DAY.minusDays(7), FIRST, false)));
    }

    @Test
    void aSessionAnsweredWithTheExerciseGivenAnotherTimeIsNotAskedAgain() {
        Meant meant = entry(Optional.empty(), session(FIRST, TUESDAY), new Begun(DAY, FIRST, true))
                .orElseThrow();
        assertEquals(new Meant(DAY, FIRST, Optional.of(TUESDAY), true), meant);
        assertEquals(
                Optional.of(false),
                entry(Optional.empty(), session(SECOND, TUESDAY), new Begun(DAY, FIRST, true))
                        .map(Meant::answered));
    }

    @Test
    void anEntryBegunIsTheSameOneWhereAnotherWasHandedIn() {
        Meant meant = entry(
                        Optional.of(DAY),
                        session(FIRST, TUESDAY),
                        new Begun(DAY, FIRST, false),
                        new Begun(DAY.minusDays(1), FIRST, true))
                .orElseThrow();
        assertEquals(new Meant(DAY, FIRST, Optional.of(TUESDAY), true), meant);
    }
}
