package org.keptword.guide.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.guide.model.ExerciseVersion;
import org.keptword.guide.model.GuideVersion;
import org.keptword.shared.persistence.First;

/** The stored versions of the guide. */
@ApplicationScoped
public class GuideVersions {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** The newest version of every exercise ever loaded. */
    public List<ExerciseVersion> newest() {
        return em.createQuery(
                        "select v from ExerciseVersion v where v.version ="
                                + " (select max(o.version) from ExerciseVersion o where o.exercise = v.exercise)",
                        ExerciseVersion.class)
                .getResultList();
    }

    public Optional<ExerciseVersion> find(UUID id) {
        return Optional.ofNullable(em.find(ExerciseVersion.class, id));
    }

    public Optional<GuideVersion> newestOrder() {
        return First.of(em.createQuery("select v from GuideVersion v order by v.version desc", GuideVersion.class)
                .setMaxResults(1));
    }

    public void add(ExerciseVersion version) {
        em.persist(version);
    }

    public void add(GuideVersion version) {
        em.persist(version);
    }
}
