package org.keptword.reminders.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.reminders.model.PushDevice;
import org.keptword.reminders.model.PushKey;
import org.keptword.shared.PersonId;

/** The browsers of clients that get notifications, and the key of the practice. */
@ApplicationScoped
public class PushRepository {

    private static final String OF =
            "select d from PushDevice d where d.practiceId = :practice and d.personId = :person order by d.madeAt,"
                    + " d.id";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** Whose a browser was that was forgotten. */
    public record Owner(UUID practice, UUID person) {}

    /** The browsers of a client, the oldest first: the acting one's, or for a job anybody's of the practice. */
    public List<PushDevice> of(PersonId client, Permit permit) {
        return em.createQuery(OF, PushDevice.class)
                .setParameter("practice", permit.practice())
                .setParameter("person", client.value())
                .getResultList();
    }

    /** Adds a browser to those of the acting client, after whoever had it is forgotten. */
    public void give(PushDevice device, byte[] hash, Permit own) {
        if (!own.actor().requirePersonValue().equals(device.personId())) {
            throw new IllegalArgumentException("Everybody adds the own browser");
        }
        remove(hash);
        em.persist(device);
    }

    /** Deletes one browser of a client. */
    public void take(UUID id, PersonId client, Permit permit) {
        em.createQuery("delete from PushDevice d where d.id = :id and d.personId = :person and d.practiceId ="
                        + " :practice")
                .setParameter("id", id)
                .setParameter("person", client.value())
                .setParameter("practice", permit.practice())
                .executeUpdate();
    }

    /** Forgets a browser, which needs no actor. */
    public List<Owner> remove(byte[] hash) {
        List<?> rows = em.createNativeQuery("select practice, person from keptword.forget_push_device(?1)", Owner.class)
                .setParameter(1, hash)
                .getResultList();
        return rows.stream().map(Owner.class::cast).toList();
    }

    /** The key of the practice; empty where nobody ever asked for notifications. */
    public Optional<PushKey> key(Permit job) {
        return Optional.ofNullable(em.find(PushKey.class, job.practice()));
    }

    public void add(PushKey key) {
        em.persist(key);
    }
}
