package org.keptword.reminders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.reminders.model.ReminderDelivery;
import org.keptword.shared.PersonId;
import org.keptword.shared.persistence.First;

/** The reminders that were made, for jobs of the practice. States are written out for the indexes that hold some of the rows alone. */
@ApplicationScoped
public class DeliveryRepository {

    private static final String NEXT =
            "select d from ReminderDelivery d where d.practiceId = :practice and d.nextAt <= :now and d.state in"
                    + " (org.keptword.reminders.model.ReminderDelivery.State.WAITING,"
                    + " org.keptword.reminders.model.ReminderDelivery.State.CLAIMED) order by d.nextAt, d.id";

    private static final String OF_DAY =
            "select d from ReminderDelivery d where d.practiceId = :practice and d.personId = :person"
                    + " and d.forDay = :day";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public void add(ReminderDelivery delivery) {
        em.persist(delivery);
    }

    /** Everything of a client's day, tests included. */
    public List<ReminderDelivery> of(PersonId client, LocalDate day, Permit job) {
        return em.createQuery(OF_DAY, ReminderDelivery.class)
                .setParameter("practice", job.practice())
                .setParameter("person", client.value())
                .setParameter("day", day)
                .getResultList();
    }

    /** The one whose turn it is, held until the transaction ends and passing over what others hold. */
    public Optional<ReminderDelivery> next(Instant now, Permit job) {
        return First.of(em.createQuery(NEXT, ReminderDelivery.class)
                .setParameter("practice", job.practice())
                .setParameter("now", now)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", ReminderRepository.SKIP_LOCKED));
    }

    public Optional<ReminderDelivery> find(UUID id, Permit job) {
        return Optional.ofNullable(em.find(ReminderDelivery.class, id))
                .filter(delivery -> job.reach() == Permit.Reach.PRACTICE);
    }
}
