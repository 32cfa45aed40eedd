package org.keptword.notices.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.notices.model.Notice;
import org.keptword.shared.Ids;

/** Stores the outbox. */
@ApplicationScoped
public class NoticeRepository {

    /** Written out and not as a parameter, for the index that holds what is waiting alone. */
    private static final String IS_WAITING = "n.state = org.keptword.notices.model.Notice.State.WAITING";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public void add(Notice notice) {
        em.persist(notice);
    }

    /** What waits and is to be looked at by now, oldest first. */
    public List<Notice> waiting(Instant now, Permit job) {
        return em.createQuery(
                        "select n from Notice n where n.practiceId = :practice and " + IS_WAITING
                                + " and n.nextAt <= :now order by n.causedAt, n.id",
                        Notice.class)
                .setParameter("practice", job.practice())
                .setParameter("now", now)
                .getResultList();
    }

    /**
     * Says when something can come of a notice next. One that changed since it was read, or that is to be looked at again because its person's
     * settings did, stays as it is. The version stays too: an act on the notice at the same time is not refused.
     */
    public void lookAgain(Notice notice, Instant at, Permit job) {
        em.createQuery("update Notice n set n.nextAt = :at where n.id = :id and n.version = :version and " + IS_WAITING
                        + " and n.practiceId = :practice")
                .setParameter("at", at)
                .setParameter("id", notice.id())
                .setParameter("version", notice.version())
                .setParameter("practice", job.practice())
                .executeUpdate();
    }

    /** What is or was to be told about one thing of the one case. */
    public List<Notice> about(UUID thing, Permit permit) {
        return em.createQuery("select n from Notice n where n.thingId = :thing and n.caseId = :case", Notice.class)
                .setParameter("thing", thing)
                .setParameter("case", permit.caseId())
                .getResultList();
    }

    /** Those a letter tells of, oldest first. */
    public List<Notice> find(Collection<UUID> ids, Permit job) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select n from Notice n where one_of(:ids, n.id) and n.practiceId = :practice"
                                        + " order by n.causedAt, n.id",
                                Notice.class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .setParameter("practice", job.practice())
                        .getResultList();
    }

    /** Lets go of what waits since before a moment. */
    public void expire(Collection<Notice.Cause> causes, Instant before, Instant now, Permit job) {
        em.createQuery("update Notice n set n.state = :expired, n.settledAt = :now, n.version = n.version + 1"
                        + " where n.practiceId = :practice and " + IS_WAITING + " and n.causedAt < :before"
                        + " and one_of(:causes, n.cause)")
                .setParameter("expired", Notice.State.EXPIRED)
                .setParameter("now", now)
                .setParameter("practice", job.practice())
                .setParameter("before", before)
                .setParameter("causes", causes.stream().map(Notice.Cause::name).toArray(String[]::new))
                .executeUpdate();
    }

    /** The practices with a notice that is due; for the timer, which asks for all of them without an actor. */
    List<UUID> practicesDue(Instant now) {
        return Ids.cast(em.createNativeQuery("select * from keptword.due_notices(?1)", UUID.class)
                .setParameter(1, now)
                .getResultList());
    }
}
