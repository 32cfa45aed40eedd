package org.keptword.reports.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import org.keptword.access.Permit;

/** Counts what goes on in a case and ends with it, in one statement. */
@ApplicationScoped
public class OpenItemsCounter {

    private static final String RUNNING = """
            select (select count(p) from Promise p where p.caseId = c.id
                    and p.state = org.keptword.promises.PromiseState.RUNNING and (p.overOn is null or p.overOn >= :today)) as promises,
                (select count(p) from Promise p where p.caseId = c.id
                    and p.state = org.keptword.promises.PromiseState.PROPOSED and (p.overOn is null or p.overOn >= :today)) as proposals,
                cast(sql('keptword.shared_now(?)', c.id) as Long) as shares,
                (select count(i) from Invitation i where i.caseId = c.id and i.expiresAt > :now
                    and i.state in (org.keptword.access.joining.InvitationStatus.State.OPEN,
                        org.keptword.access.joining.InvitationStatus.State.ACCOUNT_BEGUN)) as invitations
            from Case c where c.id = :case and c.practiceId = :practice""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    private record Counts(Long promises, Long proposals, Long shares, Long invitations) {}

    /** What runs. */
    public record Running(int promises, int proposals, int shares, int invitations) {}

    /** What runs in the one case the permit opens. */
    public Running running(LocalDate today, Instant now, Permit permit) {
        Counts found = em.createQuery(RUNNING, Counts.class)
                .setParameter("today", today)
                .setParameter("now", now)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getSingleResult();
        return new Running(
                found.promises().intValue(),
                found.proposals().intValue(),
                found.shares().intValue(),
                found.invitations().intValue());
    }
}
