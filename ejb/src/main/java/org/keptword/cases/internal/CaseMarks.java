package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.cases.LiftingState;
import org.keptword.cases.SafetyWaits;
import org.keptword.cases.model.CaseMark;
import org.keptword.shared.CaseId;

/** What staff know of the gates of their cases beyond the outcome. */
@ApplicationScoped
public class CaseMarks {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** The mark of the one case the permit opens, made where there is none yet. */
    public CaseMark of(Permit permit) {
        CaseMark found = em.find(CaseMark.class, permit.caseId());
        if (found == null) {
            found = new CaseMark(permit.caseId(), permit.practice());
            em.persist(found);
        }
        return found;
    }

    /** Whether a closed gate of the one case the permit opens waits for its moment. */
    public boolean isHeld(Permit permit) {
        return Optional.ofNullable(em.find(CaseMark.class, permit.caseId()))
                .flatMap(CaseMark::heldSince)
                .isPresent();
    }

    /** The cases in which a pause waits for its moment, or a request for its second person. */
    public List<SafetyWaits.Waiting> waiting(Permit caseload) {
        return em
                .createQuery(
                        "select c.id as case_id, m.heldSince as held, l.askedAt as asked from Case c"
                                + " left join CaseGate g on g.caseId = c.id and g.jointOpen = true"
                                + " left join CaseMark m on m.caseId = g.caseId"
                                + " left join ContactLifting l on l.caseId = c.id and l.state = :asked"
                                + " where c.practiceId = :practice and (m.heldSince is not null or l.id is not null)",
                        Tuple.class)
                .setParameter("practice", caseload.practice())
                .setParameter("asked", LiftingState.ASKED)
                .getResultList()
                .stream()
                .map(row -> new SafetyWaits.Waiting(
                        new CaseId(row.get("case_id", UUID.class)),
                        row.get("held", Instant.class),
                        row.get("asked", Instant.class)))
                .toList();
    }
}
