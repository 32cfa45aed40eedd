package org.keptword.measures.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.measures.model.InstrumentVersion;
import org.keptword.measures.model.OwnInstrumentVersion;
import org.keptword.shared.persistence.First;

/** The stored scoring definitions. They hold nothing of a client, so that nobody needs a permit; only this package asks. */
@Dependent
class InstrumentVersions {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** The newest version of every instrument ever loaded. */
    List<InstrumentVersion> newest() {
        return em.createQuery(
                        "select v from InstrumentVersion v where v.version ="
                                + " (select max(o.version) from InstrumentVersion o where o.instrument = v.instrument)",
                        InstrumentVersion.class)
                .getResultList();
    }

    Optional<InstrumentVersion> find(UUID id) {
        return Optional.ofNullable(em.find(InstrumentVersion.class, id));
    }

    /** The newest definition for one version of an exercise. */
    Optional<InstrumentVersion> ofExercise(UUID exerciseVersion) {
        return First.of(em.createQuery(
                        "select v from InstrumentVersion v where v.exerciseVersion = :exercise order by v.version desc",
                        InstrumentVersion.class)
                .setParameter("exercise", exerciseVersion)
                .setMaxResults(1));
    }

    /** One of the acting person's practice. */
    Optional<OwnInstrumentVersion> findOwn(UUID id) {
        return Optional.ofNullable(em.find(OwnInstrumentVersion.class, id));
    }

    /** What scores one version of a form of the acting person's practice. */
    Optional<OwnInstrumentVersion> ownOfExercise(UUID exerciseVersion) {
        return em.createQuery(
                        "select v from OwnInstrumentVersion v where v.exerciseVersion = :exercise",
                        OwnInstrumentVersion.class)
                .setParameter("exercise", exerciseVersion)
                .getResultStream()
                .findFirst();
    }

    void add(OwnInstrumentVersion version) {
        em.persist(version);
    }

    void add(InstrumentVersion version) {
        em.persist(version);
    }
}
