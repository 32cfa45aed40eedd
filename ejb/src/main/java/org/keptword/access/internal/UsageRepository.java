package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.keptword.access.joining.PersonAccount;

/**
 * How a practice is used. A manager reads no case and no session: a function of the schema counts them, and gives its numbers to the manager
 * of the practice alone.
 */
@ApplicationScoped
public class UsageRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** What one counselor does. */
    public record OfCounselor(UUID counselor, long openCases, long held) {}

    /** The counselors of the acting manager's practice, with how many cases go on and how many sessions were held since a moment. */
    public List<OfCounselor> counselors(Instant heldSince) {
        List<?> rows = em.createNativeQuery(
                        "select counselor, open_cases, held from keptword.practice_usage(:since)", OfCounselor.class)
                .setParameter("since", heldSince)
                .getResultList();
        return rows.stream().map(OfCounselor.class::cast).toList();
    }

    /** What waits with one counselor of the acting manager's practice: open cases, and sessions planned from a moment on. */
    public PersonAccount.WaitingCounts waitingWith(UUID counselor, Instant from) {
        return (PersonAccount.WaitingCounts) em.createNativeQuery(
                        "select open_cases, sessions from keptword.waiting_with(:one, :from)",
                        PersonAccount.WaitingCounts.class)
                .setParameter("one", counselor)
                .setParameter("from", from)
                .getSingleResult();
    }
}
