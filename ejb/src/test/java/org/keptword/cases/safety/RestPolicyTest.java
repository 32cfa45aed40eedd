package org.keptword.cases.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When reaching out rests, row by row. */
class RestPolicyTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant FIRST = Instant.parse("2026-11-24T23:30:00Z");
    private static final Instant SECOND = Instant.parse("2026-11-28T10:00:00Z");

    @Test
    void withoutAnAttemptNothingRests() {
        assertEquals(new RestPolicy.Rest(0, false, null), RestPolicy.weigh(List.of(), null, 14, BERLIN));
    }

    @Test
    void theFirstRestsForThePracticesDaysCountedWhereTheAuthorIs() {
        assertEquals(
                new RestPolicy.Rest(1, true, LocalDate.of(2026, 12, 9)),
                RestPolicy.weigh(List.of(FIRST), null, 14, BERLIN));
        assertEquals(
                new RestPolicy.Rest(1, true, LocalDate.of(2026, 11, 26)),
                RestPolicy.weigh(List.of(FIRST), null, 1, BERLIN));
    }

    @Test
    void theSecondRestsWithoutAnEnd() {
        assertEquals(new RestPolicy.Rest(2, true, null), RestPolicy.weigh(List.of(SECOND, FIRST), null, 14, BERLIN));
    }

    @Test
    void whatWasReopenedRestsNoMore() {
        Instant reopened = FIRST.plusSeconds(60);

        assertEquals(new RestPolicy.Rest(1, false, null), RestPolicy.weigh(List.of(FIRST), reopened, 14, BERLIN));
    }

    @Test
    void theSecondHasNoEndAlsoAfterTheFirstWasReopened() {
        Instant reopened = FIRST.plusSeconds(60);

        assertEquals(
                new RestPolicy.Rest(2, true, null), RestPolicy.weigh(List.of(FIRST, SECOND), reopened, 14, BERLIN));
    }
}
