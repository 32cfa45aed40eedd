package org.keptword.homework.internal.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.homework.model.Draft;
import org.keptword.homework.model.DraftCopy;
import org.keptword.homework.model.Response;
import org.keptword.shared.NotFound;
import org.keptword.shared.ResponseId;

/** What is being written, for its author alone. */
@ApplicationScoped
public class Drafts {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public void add(Draft draft, Response of, Permit own) {
        own.require(of.ofCase(), of.participant());
        em.persist(draft);
    }

    /** Writes out what was changed and says the number of the save. */
    public int store(Draft draft, Response of, Permit own) {
        own.require(of.ofCase(), of.participant());
        em.flush();
        return draft.number();
    }

    /** What other pages wrote and nobody has settled, the oldest first. */
    public List<DraftCopy> copies(ResponseId response, Permit own) {
        return em.createQuery(
                        "select c from DraftCopy c where c.responseId = :response and one_of(:own, c.participantId)"
                                + " and c.settledAt is null order by c.savedAt, c.id",
                        DraftCopy.class)
                .setParameter("response", response.value())
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getResultList();
    }

    /** Keeps a copy; an earlier one of the same page, which it continues, is out of sight from now on. */
    public void add(DraftCopy copy, Response of, Instant now, Permit own) {
        own.require(of.ofCase(), of.participant());
        em.createQuery("update DraftCopy c set c.settledAt = :now where c.responseId = :response and c.device = :device"
                        + " and one_of(:own, c.participantId) and c.settledAt is null")
                .setParameter("now", now)
                .setParameter("response", of.id())
                .setParameter("device", copy.device())
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .executeUpdate();
        em.persist(copy);
        em.flush();
    }

    /** Refuses a copy that was never kept beside this draft; one that is settled already is known. */
    public void requireCopy(UUID copy, Response of, Permit own) {
        long known = em.createQuery(
                        "select count(c) from DraftCopy c where c.id = :id and c.responseId = :response"
                                + " and one_of(:own, c.participantId)",
                        Long.class)
                .setParameter("id", copy)
                .setParameter("response", of.id())
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getSingleResult();
        if (known == 0) {
            throw new NotFound();
        }
    }

    /** Puts a copy out of sight. */
    public void settle(UUID copy, Response of, Instant now, Permit own) {
        em.createQuery("update DraftCopy c set c.settledAt = :now where c.id = :id and c.responseId = :response"
                        + " and one_of(:own, c.participantId) and c.settledAt is null")
                .setParameter("now", now)
                .setParameter("id", copy)
                .setParameter("response", of.id())
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .executeUpdate();
    }
}
