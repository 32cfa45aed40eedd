package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.keptword.access.CaseOfCounselor;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;

/** What a manager sees of the cases of a counselor: a function of the database gives away names and counts and no row. */
@ApplicationScoped
public class HandOverRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** The cases of a counselor of the manager's practice; empty for everybody else. */
    @SuppressWarnings("unchecked") // the second argument says what the rows are
    public List<CaseOfCounselor> of(UUID counselor) {
        List<Tuple> rows = em.createNativeQuery(
                        "select case_id, name, mode, state, opened_at, held, planned, unsigned from keptword.cases_of(?1)",
                        Tuple.class)
                .setParameter(1, counselor)
                .getResultList();
        return rows.stream().map(HandOverRepository::line).toList();
    }

    private static CaseOfCounselor line(Tuple row) {
        return new CaseOfCounselor(
                new CaseId(row.get(0, UUID.class)),
                row.get(1, String.class),
                CaseMode.valueOf(row.get(2, String.class)),
                "OPEN".equals(row.get(3, String.class)),
                row.get(4, Instant.class),
                number(row, 5),
                number(row, 6),
                number(row, 7));
    }

    private static int number(Tuple row, int at) {
        return Math.toIntExact(row.get(at, Number.class).longValue());
    }
}
