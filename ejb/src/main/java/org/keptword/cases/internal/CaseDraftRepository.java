package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.cases.model.CaseDraft;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.First;

/** The cases a person is about to open. */
@ApplicationScoped
public class CaseDraftRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** The drafts of the acting person that are neither opened nor discarded, the one saved last first. */
    public List<CaseDraft> unfinished(Permit permit) {
        return em.createQuery(
                        "select d from CaseDraft d where d.personId = :person and d.endedAt is null"
                                + " order by d.savedAt desc, d.id",
                        CaseDraft.class)
                .setParameter("person", permit.actor().personValue())
                .getResultList();
    }

    /** The draft of the acting person with this key. */
    public Optional<CaseDraft> at(UUID key, Permit permit) {
        return First.of(em.createQuery(
                        "select d from CaseDraft d where d.personId = :person and d.draftKey = :key", CaseDraft.class)
                .setParameter("person", permit.actor().personValue())
                .setParameter("key", key));
    }

    /** The practices with drafts that were not saved for 30 days; for the timer, which asks for all of them without an actor. */
    List<UUID> practicesWithExpired(Instant now) {
        return Ids.cast(em.createNativeQuery("select * from keptword.due_case_drafts(?1)", UUID.class)
                .setParameter(1, now)
                .getResultList());
    }

    /** Ends the drafts of the job's practice that were not saved for 30 days and erases their words; returns their ids. */
    public List<UUID> endExpired(Permit job) {
        return job.reach() == Permit.Reach.PRACTICE
                ? Ids.cast(em.createNativeQuery("select * from keptword.end_case_drafts()", UUID.class)
                        .getResultList())
                : List.of();
    }

    public void add(CaseDraft draft) {
        em.persist(draft);
    }

    public void flush() {
        em.flush();
    }
}
