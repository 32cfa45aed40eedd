package org.keptword.homework.internal.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.homework.model.Phrase;
import org.keptword.shared.persistence.First;

/** The phrases of the person who asks. */
@ApplicationScoped
public class Phrases {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** All of them, in the order they were added. */
    public List<Phrase> of(Permit caseload) {
        return em.createQuery(
                        "select p from Phrase p where p.practiceId = :practice and p.personId = :person order by p.ordinal, p.id",
                        Phrase.class)
                .setParameter("practice", caseload.practice())
                .setParameter("person", caseload.actor().personValue())
                .getResultList();
    }

    public Optional<Phrase> find(UUID id, Permit caseload) {
        return First.of(em.createQuery("select p from Phrase p where p.id = :id and p.personId = :person", Phrase.class)
                .setParameter("id", id)
                .setParameter("person", caseload.actor().personValue()));
    }

    public void add(Phrase phrase) {
        em.persist(phrase);
    }

    public void remove(Phrase phrase) {
        em.remove(phrase);
    }
}
