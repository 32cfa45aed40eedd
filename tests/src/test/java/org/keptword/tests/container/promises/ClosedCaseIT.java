package org.keptword.tests.container.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseTerms;

/** Days on which a case was closed are never days without an answer, also once it was taken up again. */
class ClosedCaseIT extends PromiseFixture {

    @Test
    void daysOfAClosedTimeDoNotCount() throws Exception {
        Couple couple = atWork(practice());
        make(couple.ana(), "Sleep by eleven", PromiseTerms.Beneficiary.ONESELF);
        letPass(couple.practice(), 10);
        assertEquals(10, unanswered(couple));

        closedFor(couple, 6, 3);
        assertEquals(6, unanswered(couple), "the days from six to three days ago were closed");
        does(couple.counselor(), () -> cases.close(agreedEnd(couple.caseId())));
        assertEquals(6, unanswered(couple), "while it is closed nothing falls due");
        does(couple.counselor(), () -> cases.reopen(couple.caseId()));
        assertEquals(6, unanswered(couple));
        assertEquals(
                0,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.promise_rest where kind = 'CLOSED' and until is null and case_id = ?",
                        couple.caseId().value()));
    }

    @Test
    void whatWasSaidBeforeStaysSaid() throws Exception {
        Couple couple = atWork(practice());
        var promise = make(couple.ana(), "Sleep by eleven", PromiseTerms.Beneficiary.ONESELF);
        say(couple.ana(), promise, OutcomeKind.KEPT);
        letPass(couple.practice(), 10);
        closedFor(couple, 12, 8);
        var counts = list(couple).people().get(0).running().get(0).counts();
        assertEquals(1, counts.kept());
        assertEquals(7, counts.unanswered(), "the last seven days");
    }

    private int unanswered(Couple couple) throws Exception {
        return list(couple).people().get(0).running().get(0).counts().unanswered();
    }

    /** Closes the case and takes it up again, so many days ago each. */
    private void closedFor(Couple couple, int from, int until) throws Exception {
        does(couple.counselor(), () -> cases.close(agreedEnd(couple.caseId())));
        does(couple.counselor(), () -> cases.reopen(couple.caseId()));
        database.run(
                couple.practice().id(),
                "update keptword.promise_rest set since = since - ? * interval '1 day', until = until - ? * interval '1 day'"
                        + " where kind = 'CLOSED' and case_id = ?",
                from,
                until,
                couple.caseId().value());
    }
}
