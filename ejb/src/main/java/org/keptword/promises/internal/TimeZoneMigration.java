package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import org.keptword.access.Permit;
import org.keptword.promises.model.Promise;
import org.keptword.promises.model.PromiseShown;

/** Moves the promises of a client to another time zone. */
@ApplicationScoped
public class TimeZoneMigration {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** What waits or runs follows its owner; what fell due before keeps its moment. */
    public void move(ZoneId to, Instant now, Permit own) {
        em.createQuery(
                        "select p from Promise p where p.participantId in :own"
                                + " and p.state <> org.keptword.promises.PromiseState.ENDED",
                        Promise.class)
                .setParameter("own", own.participants())
                .getResultList()
                .forEach(promise -> promise.move(to, now));
        em.createQuery("select s from PromiseShown s where s.ownerId in :own and s.asks = true", PromiseShown.class)
                .setParameter("own", own.participants())
                .getResultList()
                .forEach(shown -> shown.move(to, now));
    }
}
