package org.keptword.tests.container.homework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.homework.assign.CaseOverview;
import org.keptword.homework.review.SendReview;
import org.keptword.shared.ResponseId;
import org.keptword.tests.container.CoupleFixture;

/** Where "start reading" leads on the page of a case: to what has waited longest in this case. */
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

    private CaseOverview.NextStep next(Couple couple) throws Exception {
        return as(couple.counselor(), () -> homework.caseWork(couple.caseId())).next();
    }
}
