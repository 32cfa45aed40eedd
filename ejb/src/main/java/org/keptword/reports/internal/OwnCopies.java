package org.keptword.reports.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.keptword.access.Permit;
import org.keptword.reports.copy.OwnCopyId;
import org.keptword.reports.model.BackgroundFile;
import org.keptword.reports.model.OwnCopyJob;
import org.keptword.reports.model.OwnCopyPart;
import org.keptword.shared.persistence.First;

/** Own copies, of the client who asks alone; what is past its time is not there. */
@ApplicationScoped
public class OwnCopies {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public Optional<OwnCopyJob> find(OwnCopyId id, Instant now, Permit own) {
        return First.of(em.createQuery(
                        "select c from OwnCopyJob c where c.id = :id and c.personId = :person and c.expiresAt > :now",
                        OwnCopyJob.class)
                .setParameter("id", id.value())
                .setParameter("person", own.actor().personValue())
                .setParameter("now", now));
    }

    /** One, held until the transaction ends; empty while another transaction holds it. */
    public Optional<OwnCopyJob> hold(OwnCopyId id, Permit own) {
        return First.of(
                em.createQuery("select c from OwnCopyJob c where c.id = :id and c.personId = :person", OwnCopyJob.class)
                        .setParameter("id", id.value())
                        .setParameter("person", own.actor().personValue())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .setHint("jakarta.persistence.lock.timeout", BackgroundFile.SKIP_LOCKED));
    }

    /** The one begun last. */
    public Optional<OwnCopyJob> latest(Instant now, Permit own) {
        return First.of(em.createQuery(
                        "select c from OwnCopyJob c where c.personId = :person and c.expiresAt > :now"
                                + " order by c.madeAt desc, c.id desc",
                        OwnCopyJob.class)
                .setParameter("person", own.actor().personValue())
                .setParameter("now", now)
                .setMaxResults(1));
    }

    /** Takes away every copy of the person. */
    public void clear(Permit own) {
        em.createQuery("delete from OwnCopyJob c where c.personId = :person")
                .setParameter("person", own.actor().personValue())
                .executeUpdate();
    }

    /** How many parts one has. */
    public int countParts(OwnCopyId of, Permit own) {
        return em.createQuery(
                        "select count(q) from OwnCopyPart q where q.copyId = :copy and q.personId = :person",
                        Long.class)
                .setParameter("copy", of.value())
                .setParameter("person", own.actor().personValue())
                .getSingleResult()
                .intValue();
    }

    /** One part of it, counted from 1. */
    public Optional<OwnCopyPart> part(OwnCopyId of, int place, Permit own) {
        return First.of(em.createQuery(
                        "select q from OwnCopyPart q where q.copyId = :copy and q.personId = :person and q.place = :place",
                        OwnCopyPart.class)
                .setParameter("copy", of.value())
                .setParameter("person", own.actor().personValue())
                .setParameter("place", place));
    }

    /** Takes away what is kept of one. */
    public void clearParts(OwnCopyId of, Permit own) {
        em.createQuery("delete from OwnCopyPart q where q.copyId = :copy and q.personId = :person")
                .setParameter("copy", of.value())
                .setParameter("person", own.actor().personValue())
                .executeUpdate();
    }

    public void add(OwnCopyJob job) {
        em.persist(job);
    }

    public void add(OwnCopyPart part) {
        em.persist(part);
    }
}
