package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.joining.InvitationStatus;
import org.keptword.access.model.Renewal;
import org.keptword.shared.PersonId;
import org.keptword.shared.persistence.First;

/** Stores renewals: codes with which the owner of an account sets a new password. */
@ApplicationScoped
public class RenewalRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public void add(Renewal renewal) {
        em.persist(renewal);
    }

    public Optional<Renewal> find(UUID practice, UUID id) {
        return First.of(
                em.createQuery("select r from Renewal r where r.id = :id and r.practiceId = :practice", Renewal.class)
                        .setParameter("id", id)
                        .setParameter("practice", practice));
    }

    /** Those of a person that could still be used, as far as the actor may know of them. */
    public List<Renewal> unused(UUID practice, PersonId person) {
        return em.createQuery(
                        "select r from Renewal r where r.personId = :person and r.practiceId = :practice and r.state in (:open, :begun)",
                        Renewal.class)
                .setParameter("person", person.value())
                .setParameter("practice", practice)
                .setParameter("open", InvitationStatus.State.OPEN)
                .setParameter("begun", InvitationStatus.State.ACCOUNT_BEGUN)
                .getResultList();
    }

    /**
     * Ends every code for a new sign-in of a person, whoever gave it out, and those that the person gave to others, invitations of colleagues
     * among them. For a manager, who does not see them all.
     */
    public void endAll(PersonId person) {
        em.flush();
        em.createNativeQuery("select keptword.end_codes(?1)", Long.class)
                .setParameter(1, person.value())
                .getSingleResult();
    }
}
