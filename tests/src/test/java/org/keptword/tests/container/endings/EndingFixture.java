package org.keptword.tests.container.endings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;
import org.keptword.cases.ParticipantState;
import org.keptword.cases.ReviewDaysService;
import org.keptword.promises.Beneficiary;
import org.keptword.promises.MakePromise;
import org.keptword.promises.PromiseHorizon;
import org.keptword.promises.PromiseKind;
import org.keptword.promises.PromiseRecurrence;
import org.keptword.promises.PromiseService;
import org.keptword.promises.PromiseSize;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.PromiseTiming;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.PromiseId;
import org.keptword.tests.container.CoupleFixture;

/** Base of the tests on endings. */
abstract class EndingFixture extends CoupleFixture {

    @Inject
    PromiseService promises;

    @Inject
    ReviewDaysService reading;

    PromiseId promise(Client owner, String what, Beneficiary whom) throws Exception {
        MakePromise command = making(owner, what, whom);
        return as(owner.actor(), () -> promises.make(command));
    }

    static MakePromise making(Client owner, String what, Beneficiary whom) {
        PromiseTerms terms = new PromiseTerms(
                what,
                Optional.empty(),
                whom,
                PromiseSize.SMALL,
                PromiseHorizon.SHORT,
                PromiseKind.ACT,
                PromiseTiming.recurring(PromiseRecurrence.daily(), today(), null, null));
        return new MakePromise(
                owner.actor().person(),
                owner.caseId(),
                terms,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                UUID.randomUUID());
    }

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

    static void assertRefused(String key, Executable act) {
        assertEquals(key, assertThrows(DomainRefusal.class, act).key());
    }

    void assertRefusedByRows(Actor who, String statement, Object... values) {
        assertThrows(SQLException.class, () -> database.rows(who, statement, values), statement);
    }

    /** What a statement finds or changes as somebody. */
    List<Object> rows(Actor who, String statement, Object... values) throws Exception {
        return database.rows(who, statement, values);
    }
}
