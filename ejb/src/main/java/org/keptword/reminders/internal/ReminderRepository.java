package org.keptword.reminders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.reminders.model.Reminder;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;

/** Stores what clients chose: each reads the own, jobs those of the practice. */
@ApplicationScoped
public class ReminderRepository {

    private static final String DUE =
            "select r from Reminder r where r.practiceId = :practice and r.active = true and r.nextAt <= :now"
                    + " order by r.nextAt, r.personId";

    /** The database's way to pass over what another transaction holds. */
    static final int SKIP_LOCKED = -2;

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public void add(Reminder reminder) {
        em.persist(reminder);
    }

    /** What the acting client chose; row-level security shows each the own alone. */
    public Optional<Reminder> own(Permit own) {
        return Optional.ofNullable(em.find(Reminder.class, own.actor().personValue()));
    }

    /** What a client of the practice chose. */
    public Optional<Reminder> of(PersonId client, Permit job) {
        return Optional.ofNullable(em.find(Reminder.class, client.value()))
                .filter(reminder -> job.reach() == Permit.Reach.PRACTICE);
    }

    /** Some of those that are to be looked at by now, held until the end of the transaction and passing over what others hold. */
    public List<Reminder> due(Instant now, int most, Permit job) {
        return em.createQuery(DUE, Reminder.class)
                .setParameter("practice", job.practice())
                .setParameter("now", now)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList();
    }

    /** The practices with something to look at or to send; for the timer, which asks for all of them without an actor. */
    List<UUID> practicesDue(Instant now) {
        return Ids.cast(em.createNativeQuery("select * from keptword.due_reminders(?1)", UUID.class)
                .setParameter(1, now)
                .getResultList());
    }

    /** Deletes what was settled long ago; for the timer, as {@link #practicesDue}. */
    void forget() {
        em.createNativeQuery("select 1 from keptword.forget_reminders()").getResultList();
    }
}
