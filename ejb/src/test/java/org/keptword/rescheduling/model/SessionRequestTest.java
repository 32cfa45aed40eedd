package org.keptword.rescheduling.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.rescheduling.AskForTime;
import org.keptword.rescheduling.PartOfDay;
import org.keptword.rescheduling.RequestState;
import org.keptword.rescheduling.SuggestedTime;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Role;
import org.keptword.shared.SessionId;

/** A request is answered once, and the answer is undone for twenty seconds. */
class SessionRequestTest {

    private static final Instant NOW = Instant.parse("2026-12-03T19:00:00Z");
    private static final UUID COUNSELOR = UUID.randomUUID();

    private static SessionRequest asked() {
        Actor client = new Actor(
                new PersonId(UUID.randomUUID()),
                new PracticeId(UUID.randomUUID()),
                Role.CLIENT,
                "Ana",
                Locale.ENGLISH,
                ZoneId.of("America/Denver"),
                "");
        return new SessionRequest(
                client,
                new CaseId(UUID.randomUUID()),
                new ParticipantId(UUID.randomUUID()),
                new AskForTime(
                        new SessionId(UUID.randomUUID()),
                        List.of(SuggestedTime.of(LocalDate.of(2026, 12, 5), null, PartOfDay.MORNING))),
                NOW);
    }

    private static String refused(Runnable act) {
        return assertThrows(DomainRefusal.class, act::run).key().replace("refusal.rescheduling.", "");
    }

    @Test
    void itIsAnsweredOnce() {
        SessionRequest request = asked();
        request.keep(COUNSELOR, NOW);
        assertEquals(RequestState.KEPT, request.state());
        assertEquals("answered", refused(() -> request.move(NOW, COUNSELOR, NOW)));
        assertEquals("answered", refused(request::withdraw));
    }

    @Test
    void oneThatWasWithdrawnIsAnsweredNoMore() {
        SessionRequest request = asked();
        request.withdraw();
        request.withdraw();
        assertEquals("withdrawn", refused(() -> request.keep(COUNSELOR, NOW)));
        assertEquals("openAgain", refused(() -> request.read(NOW)));
    }

    @Test
    void theAnswerIsUndoneForAShortWhile() {
        SessionRequest request = asked();
        Instant before = NOW.plusSeconds(3600);
        request.move(before, COUNSELOR, NOW);
        assertEquals(Optional.of(before), request.movedFrom());
        assertEquals("tooLate", refused(() -> request.reopen(NOW.plus(SessionRequest.UNDOABLE_FOR))));
        request.reopen(NOW.plus(SessionRequest.UNDOABLE_FOR).minusMillis(1));
        assertEquals(RequestState.OPEN, request.state());
        assertEquals(Optional.empty(), request.movedFrom());
        assertEquals("tooLate", refused(() -> request.reopen(NOW)));
    }

    @Test
    void theFirstReadingOfAnAnswerCounts() {
        SessionRequest request = asked();
        request.keep(COUNSELOR, NOW);
        request.read(NOW);
        request.read(NOW.plusSeconds(60));
        assertEquals(Optional.of(NOW), request.seenAt());
    }
}
