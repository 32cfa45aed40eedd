package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.model.MailCheck;

/** The test messages of practices, one row each. */
@ApplicationScoped
public class MailCheckRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public Optional<MailCheck> find(UUID practice) {
        return Optional.ofNullable(em.find(MailCheck.class, practice));
    }

    /** The same, held until the end of the transaction, so that each try counts. */
    public Optional<MailCheck> hold(UUID practice) {
        return Optional.ofNullable(em.find(MailCheck.class, practice, LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(MailCheck check) {
        em.persist(check);
    }
}
