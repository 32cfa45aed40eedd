package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.PracticeId;

/** The links with which practices are founded. The launcher makes them. */
@ApplicationScoped
public class FoundingRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** The practice that a code founds while it can be used; asked before anybody is set as actor. */
    public Optional<PracticeId> practice(byte[] hash, Instant now) {
        return Optional.ofNullable((UUID) em.createNativeQuery("select keptword.founding_of(?1, ?2)", UUID.class)
                        .setParameter(1, hash)
                        .setParameter(2, now)
                        .getSingleResult())
                .map(PracticeId::new);
    }

    /** Uses up the link of the practice of the acting job; whether it could be used. */
    public boolean use(PracticeId practice, Instant now) {
        return em.createNativeQuery(
                                "update keptword.founding set used_at = ?2 where practice_id = ?1 and used_at is null and expires_at > ?2")
                        .setParameter(1, practice.value())
                        .setParameter(2, now)
                        .executeUpdate()
                == 1;
    }
}
