package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.keptword.access.HandOverService;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;

/** What a manager sees of the cases of a counselor: a function of the database gives away names and counts and no row. */
@ApplicationScoped
public class HandOverRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    private record Row(
            UUID id,
            String name,
            String mode,
            String state,
            Instant openedAt,
            Number held,
            Number planned,
            Number unsigned) {

        HandOverService.CaseOfCounselor line() {
            return new HandOverService.CaseOfCounselor(
                    new CaseId(id),
                    name,
                    CaseMode.valueOf(mode),
                    "OPEN".equals(state),
                    openedAt,
                    held.intValue(),
                    planned.intValue(),
                    unsigned.intValue());
        }
    }

    /** The cases of a counselor of the manager's practice; empty for everybody else. */
    public List<HandOverService.CaseOfCounselor> of(UUID counselor) {
        List<?> rows = em.createNativeQuery(
                        "select case_id, name, mode, state, opened_at, held, planned, unsigned from keptword.cases_of(?1)",
                        Row.class)
                .setParameter(1, counselor)
                .getResultList();
        return rows.stream().map(Row.class::cast).map(Row::line).toList();
    }
}
