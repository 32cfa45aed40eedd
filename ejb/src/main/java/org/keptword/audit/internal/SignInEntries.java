package org.keptword.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.keptword.audit.OwnSignIn;

/** Sign-ins in the trail. Row-level security shows everybody the own ones. */
@ApplicationScoped
public class SignInEntries {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** The latest of a person, newest first. */
    public List<OwnSignIn> latest(UUID person, int most) {
        List<?> rows = em.createNativeQuery(
                        "select e.at, e.origin from keptword.audit_entry e where e.person_id = ?1 and e.act = 'SIGN_IN'"
                                + " order by e.at desc limit ?2",
                        OwnSignIn.class)
                .setParameter(1, person)
                .setParameter(2, most)
                .getResultList();
        return rows.stream().map(OwnSignIn.class::cast).toList();
    }
}
