package org.keptword.notices.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Permit;
import org.keptword.notices.model.MailPreference;
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

    /** Everybody of the practice who gave an address: staff. */
    public List<MailPreference> withAddress(Permit job) {
        return em.createQuery(
                        "select w from MailPreference w where w.practiceId = :practice and w.address is not null"
                                + " order by w.personId",
                        MailPreference.class)
                .setParameter("practice", job.practice())
                .getResultList();
    }
}
