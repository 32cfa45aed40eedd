package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.model.CaseloadEntry;
import org.keptword.shared.Actor;

/** Who reaches which case. Asked by the guard, before there is a permit. */
@ApplicationScoped
public class CaseloadEntries {

    static final String VALID = " and e.since <= :now and (e.until is null or e.until > :now)";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** How the actor reaches the case now; the strongest relation where there are several. */
    public Optional<CaseloadEntry> relation(Actor actor, UUID caseId, Instant now) {
        return em
                .createQuery(
                        "select e from CaseloadEntry e where e.personId = :person and e.caseId = :case" + VALID,
                        CaseloadEntry.class)
                .setParameter("person", actor.personValue())
                .setParameter("case", caseId)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .min(java.util.Comparator.comparing(CaseloadEntry::relation));
    }

    /** The places a client has. */
    public List<CaseloadEntry> ofClient(Actor actor, Instant now) {
        return em.createQuery(
                        "select e from CaseloadEntry e where e.personId = :person and e.participantId is not null"
                                + VALID + " order by e.since desc",
                        CaseloadEntry.class)
                .setParameter("person", actor.personValue())
                .setParameter("now", now)
                .getResultList();
    }

    public void add(CaseloadEntry entry) {
        em.persist(entry);
        em.flush();
    }

    /** Those who supervise a counselor today. */
    public List<UUID> supervisorsOf(UUID counselor, Instant now) {
        return em.createQuery(
                        "select s.supervisorId from Supervision s where s.counselorId = :counselor and s.since <= :now"
                                + " and (s.until is null or s.until > :now)",
                        UUID.class)
                .setParameter("counselor", counselor)
                .setParameter("now", now)
                .getResultList();
    }
}
