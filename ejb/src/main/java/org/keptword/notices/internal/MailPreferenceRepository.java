package org.keptword.notices.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.notices.model.MailPreference;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;

/** Stores the mail preferences of people: each reads the own, jobs those of the practice. */
@ApplicationScoped
public class MailPreferenceRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public void add(MailPreference preference) {
        em.persist(preference);
    }

    /** What the acting person chose; row-level security shows everybody the own alone. */
    public Optional<MailPreference> own(Permit permit) {
        return Optional.ofNullable(em.find(MailPreference.class, permit.actor().personValue()));
    }

    /** What a person of the practice chose. */
    public Optional<MailPreference> of(PersonId person, Permit job) {
        return Optional.ofNullable(em.find(MailPreference.class, person.value()))
                .filter(preference -> job.reach() == Permit.Reach.PRACTICE);
    }

    /** Those who gave an address and whose digest is to be looked at by now, held until the end of the transaction. */
    public List<MailPreference> digestsDue(Instant now, Permit job) {
        return em.createQuery(
                        "select w from MailPreference w where w.practiceId = :practice and w.mails = true and w.address is not null"
                                + " and w.digestAt <= :now order by w.personId",
                        MailPreference.class)
                .setParameter("practice", job.practice())
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Says when the digest of one that is held is to be looked at next. */
    public void lookAgain(MailPreference held, Instant at, Permit job) {
        em.createNativeQuery(
                        "update keptword.mail_preference set digest_at = ?1 where person_id = ?2 and practice_id = ?3")
                .setParameter(1, at)
                .setParameter(2, held.personId())
                .setParameter(3, job.practice())
                .executeUpdate();
    }

    /** Everybody of the practice who gave an address: staff. */
    public List<MailPreference> withAddress(Permit job) {
        return em.createQuery(
                        "select w from MailPreference w where w.practiceId = :practice and w.address is not null"
                                + " order by w.personId",
                        MailPreference.class)
                .setParameter("practice", job.practice())
                .getResultList();
    }

    /** The practices with a digest that is due; for the timer, which asks for all of them without an actor. */
    List<UUID> practicesDue(Instant now) {
        return Ids.cast(em.createNativeQuery("select * from keptword.due_digests(?1)", UUID.class)
                .setParameter(1, now)
                .getResultList());
    }
}
