package org.keptword.guide.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.guide.model.OwnExercise;
import org.keptword.guide.model.OwnExerciseVersion;

/** The stored forms of practices. They hold nothing of a client; row-level security keeps each to its practice. */
@ApplicationScoped
public class OwnVersions {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** Every form of a practice with its newest version, the last brought first. */
    public List<OwnFormsLoader.Row> newest(UUID practice) {
        return em.createQuery(
                        "select new org.keptword.guide.internal.OwnFormsLoader$Row(f, v) from OwnExercise f, OwnExerciseVersion v"
                                + " where f.practiceId = :practice and v.exercise = f.exercise and v.version = f.newest"
                                + " order by v.brought.at desc",
                        OwnFormsLoader.Row.class)
                .setParameter("practice", practice)
                .getResultList();
    }

    public Optional<OwnExerciseVersion> find(UUID id) {
        return Optional.ofNullable(em.find(OwnExerciseVersion.class, id));
    }

    public Optional<OwnExercise> form(UUID practice, String exercise) {
        return em.createQuery(
                        "select f from OwnExercise f where f.practiceId = :practice and f.exercise = :exercise",
                        OwnExercise.class)
                .setParameter("practice", practice)
                .setParameter("exercise", exercise)
                .getResultStream()
                .findFirst();
    }

    public Optional<OwnExercise> ofOrigin(UUID practice, String origin, boolean measure) {
        return em.createQuery(
                        "select f from OwnExercise f where f.practiceId = :practice and f.origin = :origin"
                                + " and f.measure = :measure",
                        OwnExercise.class)
                .setParameter("practice", practice)
                .setParameter("origin", origin)
                .setParameter("measure", measure)
                .getResultStream()
                .findFirst();
    }

    /** The practices of which a form changed lately, on any node, with a mark that is another after each change; for jobs. */
    public Map<UUID, String> changedWithin(Duration lately) {
        List<?> found = em.createNativeQuery("select practice, mark from keptword.practices_with_changed_forms(?1)")
                .setParameter(1, (double) lately.toSeconds())
                .getResultList();
        return found.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (UUID) row[0], row ->
                (String) row[1]));
    }

    public void add(OwnExercise form) {
        em.persist(form);
    }

    public void add(OwnExerciseVersion version) {
        em.persist(version);
    }
}
