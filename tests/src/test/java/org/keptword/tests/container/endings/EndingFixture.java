package org.keptword.tests.container.endings;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.keptword.cases.caseload.ReviewDaysService;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.promises.keep.PromiseService;
import org.keptword.shared.Actor;
import org.keptword.tests.container.CoupleFixture;

/** Base of the tests on endings. */
abstract class EndingFixture extends CoupleFixture {

    @Inject
    PromiseService promises;

    @Inject
    ReviewDaysService reading;

    void become(Client client, ParticipantState state) throws Exception {
        does(client.practice().counselor(), () -> participants.become(client.caseId(), client.participant(), state));
    }

    void close(Couple couple) throws Exception {
        does(couple.counselor(), () -> cases.close(agreedEnd(couple.caseId())));
    }

    /** Lets days pass since the work of a client came to an end. */
    void letPass(Client client, int days) throws Exception {
        database.run(
                client.practice().id(),
                "update keptword.caseload set ended_at = ended_at - make_interval(days => ?), until = until - make_interval(days => ?)"
                        + " where person_id = ?",
                days,
                days,
                client.actor().personValue());
    }

    void assertRefusedByRows(Actor who, String statement, Object... values) {
        assertThrows(SQLException.class, () -> database.rows(who, statement, values), statement);
    }

    /** What a statement finds or changes as somebody. */
    List<Object> rows(Actor who, String statement, Object... values) throws Exception {
        return database.rows(who, statement, values);
    }
}
