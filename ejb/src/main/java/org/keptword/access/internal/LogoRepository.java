package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The images of logos. Those of other practices do not show, whatever is asked. */
@ApplicationScoped
public class LogoRepository {

    private static final String FIND = "select image from keptword.practice_logo where practice_id = ?1";

    private static final String PUT = "insert into keptword.practice_logo (practice_id, image) values (?1, ?2)"
            + " on conflict (practice_id) do update set image = excluded.image";

    private static final String REMOVE = "delete from keptword.practice_logo where practice_id = ?1";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** The image of a practice's logo; empty without one. */
    public Optional<byte[]> find(UUID practice) {
        List<?> found = em.createNativeQuery(FIND, byte[].class)
                .setParameter(1, practice)
                .getResultList();
        return found.stream().findFirst().map(byte[].class::cast);
    }

    /** Stores the image in place of the one before. */
    public void put(UUID practice, byte[] image) {
        em.createNativeQuery(PUT)
                .setParameter(1, practice)
                .setParameter(2, image)
                .executeUpdate();
    }

    /** Removes the image, where there is one. */
    public void remove(UUID practice) {
        em.createNativeQuery(REMOVE).setParameter(1, practice).executeUpdate();
    }
}
