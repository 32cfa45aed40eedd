package org.keptword.homework.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.homework.model.Revision;
import org.keptword.shared.ResponseId;

/** Contact reports as their author handed them in. */
@ApplicationScoped
public class ReportedContacts {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public Optional<Revision> revision(ResponseId response, int number, Permit own) {
        return em
                .createQuery(
                        "select v from Revision v where v.responseId = :response and v.number = :number and one_of(:own, v.participantId)",
                        Revision.class)
                .setParameter("response", response.value())
                .setParameter("number", number)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getResultList()
                .stream()
                .findFirst();
    }
}
