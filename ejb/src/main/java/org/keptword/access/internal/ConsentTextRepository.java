package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.model.ConsentTextEntry;
import org.keptword.access.practice.ConsentText;
import org.keptword.shared.persistence.First;

/** The consent forms of practices. Those of other practices do not show, whatever is asked. */
@ApplicationScoped
public class ConsentTextRepository {

    private static final String ALL =
            "select t from ConsentTextEntry t left join fetch t.words where t.practiceId = :practice";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** Every published version, the newest first. */
    public List<ConsentText> published(UUID practice) {
        return em.createQuery(
                        ALL + " and t.publishedAt is not null order by t.publishedAt desc, t.id desc",
                        ConsentTextEntry.class)
                .setParameter("practice", practice)
                .getResultStream()
                .distinct()
                .map(ConsentTextEntry::published)
                .toList();
    }

    /** A published version by its name. */
    public Optional<ConsentText> published(UUID practice, String name) {
        return First.of(em.createQuery(
                                ALL + " and t.publishedAt is not null and t.name = :name", ConsentTextEntry.class)
                        .setParameter("practice", practice)
                        .setParameter("name", name))
                .map(ConsentTextEntry::published);
    }

    /** The names of the published versions. */
    public Set<String> names(UUID practice) {
        return Set.copyOf(em.createQuery(
                        "select t.name from ConsentTextEntry t where t.practiceId = :practice and t.publishedAt is not null",
                        String.class)
                .setParameter("practice", practice)
                .getResultList());
    }

    /** What the next version is going to say. */
    public Optional<ConsentTextEntry> draft(UUID practice) {
        return First.of(em.createQuery(ALL + " and t.publishedAt is null", ConsentTextEntry.class)
                .setParameter("practice", practice));
    }

    public void add(ConsentTextEntry text) {
        em.persist(text);
    }

    /** Stores the words before the text is published: afterwards the database takes none. */
    public void store() {
        em.flush();
    }

    public void remove(ConsentTextEntry draft) {
        em.remove(draft);
    }
}
