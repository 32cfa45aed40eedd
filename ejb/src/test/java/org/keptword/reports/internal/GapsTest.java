package org.keptword.reports.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.guide.form.LocalizedText;
import org.keptword.measures.CaseScores;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;

/** Where a course is not joined. */
class GapsTest {

    private static final ParticipantId ANNA = new ParticipantId(UUID.randomUUID());
    private static final ParticipantId TEO = new ParticipantId(UUID.randomUUID());
    private static final Instant BEGUN = Instant.parse("2026-03-03T09:00:00Z");

    private final SessionLine first = session(7, SessionLine.State.HELD, Optional.empty());
    private final SessionLine second = session(14, SessionLine.State.HELD, Optional.empty());
    private final SessionLine third = session(21, SessionLine.State.HELD, Optional.empty());

    @Test
    void scoresBeforeSessionsThatFollowEachOtherAreJoined() {
        SummaryScores.Gaps gaps = new SummaryScores.Gaps(List.of(first, second, third), ANNA);
        assertFalse(gaps.between(score(6, first), score(13, second)));
        assertFalse(gaps.between(score(20, third), score(23, null)), "the one after the last session");
        assertFalse(gaps.between(score(12, second), score(13, second)), "two before one session");
    }

    @Test
    void aSessionWithoutAScoreBeforeItIsAGap() {
        SummaryScores.Gaps gaps = new SummaryScores.Gaps(List.of(first, second, third), ANNA);
        assertTrue(gaps.between(score(6, first), score(20, third)));
        assertTrue(gaps.between(score(6, first), score(23, null)));
    }

    @Test
    void aMissedSessionIsAGap() {
        SessionLine missed = session(14, SessionLine.State.MISSED, Optional.empty());
        SummaryScores.Gaps gaps = new SummaryScores.Gaps(List.of(first, missed, third), ANNA);
        assertTrue(gaps.between(score(6, first), score(20, third)));
        assertTrue(gaps.between(score(13, missed), score(20, third)), "also where it had been answered before");
        assertFalse(gaps.between(score(20, third), score(23, null)));
    }

    @Test
    void aSessionThatWasCalledOffIsNoGap() {
        SessionLine off = session(14, SessionLine.State.CANCELLED, Optional.empty());
        assertFalse(
                new SummaryScores.Gaps(List.of(first, off, third), ANNA).between(score(6, first), score(20, third)));
    }

    @Test
    void aSessionWithTheOtherAloneIsNoGap() {
        for (SessionLine.State state : List.of(SessionLine.State.HELD, SessionLine.State.MISSED)) {
            SessionLine others = session(14, state, Optional.of(TEO));
            assertFalse(new SummaryScores.Gaps(List.of(first, others, third), ANNA)
                    .between(score(6, first), score(20, third)));
            assertTrue(new SummaryScores.Gaps(List.of(first, others, third), TEO)
                    .between(score(6, first), score(20, third)));
        }
    }

    private static SessionLine session(int day, SessionLine.State state, Optional<ParticipantId> with) {
        return new SessionLine(
                new SessionId(UUID.randomUUID()),
                new CaseId(UUID.randomUUID()),
                with,
                at(day),
                50,
                null,
                state,
                Optional.empty());
    }

    private static CaseScores.ScoreLine score(int day, SessionLine before) {
        LocalizedText text = new LocalizedText("Trust", "Confianza");
        return new CaseScores.ScoreLine(
                ANNA,
                new ResponseId(UUID.randomUUID()),
                1,
                "trust-checkin",
                1,
                text,
                "trust",
                text,
                Optional.ofNullable(before).map(SessionLine::id),
                at(day),
                Optional.of(50.0),
                4,
                4);
    }

    private static Instant at(int day) {
        return BEGUN.plusSeconds(86_400L * day);
    }
}
