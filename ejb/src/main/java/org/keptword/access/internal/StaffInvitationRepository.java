package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.joining.InvitationStatus;
import org.keptword.access.model.StaffInvitation;
import org.keptword.shared.persistence.First;

/** Invitations of staff. */
@ApplicationScoped
public class StaffInvitationRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public void add(StaffInvitation invitation) {
        em.persist(invitation);
    }

    public Optional<StaffInvitation> find(UUID practice, UUID id) {
        return First.of(em.createQuery(
                        "select i from StaffInvitation i where i.id = :id and i.practiceId = :practice",
                        StaffInvitation.class)
                .setParameter("id", id)
                .setParameter("practice", practice));
    }

    /** Those that were neither used nor taken back, by name. */
    public List<StaffInvitation> open(UUID practice) {
        return em.createQuery(
                        "select i from StaffInvitation i where i.practiceId = :practice and i.state in (:open, :begun)"
                                + " order by i.name, i.id",
                        StaffInvitation.class)
                .setParameter("practice", practice)
                .setParameter("open", InvitationStatus.State.OPEN)
                .setParameter("begun", InvitationStatus.State.ACCOUNT_BEGUN)
                .getResultList();
    }
}
