package org.keptword.tests.container.homework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.homework.assign.CaseOverview;
import org.keptword.homework.review.SendReview;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.CoupleFixture;

/** What the page of a case says first: what to read next, when the sessions are, and that something is open on the safety page. */
class NextReadingIT extends CoupleFixture {

    @Test
    void readingBeginsWithWhatHasWaitedLongestInThisCase() throws Exception {
        Practice practice = practice();
        Couple other = atWork(practice);
        handedIn(other.ana(), "In another case, and earlier");
        Couple couple = atWork(practice);
        ResponseId first = handedIn(couple.tom(), "First");
        ResponseId second = handedIn(couple.ana(), "Second");

        assertEquals(Optional.of(first), next(couple).response());
        assertEquals(2, next(couple).count());

        send(couple.counselor(), first, "Thank you", SendReview.ReviewOutcome.SENT);

        assertEquals(Optional.of(second), next(couple).response());

        send(couple.counselor(), second, "Thank you", SendReview.ReviewOutcome.SENT);

        assertEquals(Optional.empty(), next(couple).response());
    }

    @Test
    void theLastAndNextSessionsAndTheNumberOfOpenAlertsAreShown() throws Exception {
        Couple couple = atWork(practice());
        assertEquals(Optional.empty(), overview(couple).header().lastSession());
        assertEquals(0, overview(couple).openFlags());

        hold(couple, 9_000, null, List.of());
        SessionId last = hold(couple, 120, null, List.of());
        report(couple.ana(), "no", "He stood at my door.");

        CaseOverview shown = overview(couple);
        assertEquals(
                as(couple.counselor(), () -> sessions.read(last))
                        .session()
                        .line()
                        .startsAt(),
                shown.header().lastSession().orElseThrow());
        assertEquals(
                as(couple.counselor(), () -> flags.page(couple.caseId())).open().size(), shown.openFlags());
        assertTrue(shown.openFlags() > 0);
    }

    private CaseOverview overview(Couple couple) throws Exception {
        return as(couple.counselor(), () -> homework.caseWork(couple.caseId()));
    }

    private CaseOverview.NextStep next(Couple couple) throws Exception {
        return overview(couple).next();
    }
}
