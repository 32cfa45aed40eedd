package org.keptword.interop.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.interop.model.InstrumentDraft;

/** The files somebody is about to bring: the own ones of a person, and nothing of a client, so that nobody needs a permit. */
@Dependent
class InstrumentDrafts {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    Optional<InstrumentDraft> find(UUID id, UUID person) {
        return own(id, person).getResultStream().findFirst();
    }

    /** The same, held until the end of the transaction so that acts on it go one after the other. */
    Optional<InstrumentDraft> hold(UUID id, UUID person) {
        return own(id, person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<InstrumentDraft> own(UUID id, UUID person) {
        return em.createQuery(
                        "select d from InstrumentDraft d where d.id = :id and d.personId = :person",
                        InstrumentDraft.class)
                .setParameter("id", id)
                .setParameter("person", person);
    }

    /** Id, name and beginning of the own ones, the last first. */
    List<Object[]> begun(UUID person) {
        return em.createQuery(
                        "select d.id, d.name, d.begunAt from InstrumentDraft d where d.personId = :person"
                                + " order by d.begunAt desc",
                        Object[].class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Takes away what was left lying. */
    void clear(UUID person, Instant before) {
        em.createQuery("delete from InstrumentDraft d where d.personId = :person and d.begunAt < :before")
                .setParameter("person", person)
                .setParameter("before", before)
                .executeUpdate();
    }

    void add(InstrumentDraft draft) {
        em.persist(draft);
    }

    void remove(InstrumentDraft draft) {
        em.remove(draft);
    }
}
