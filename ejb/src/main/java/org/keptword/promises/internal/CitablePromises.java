package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.guide.form.LocalizedText;
import org.keptword.promises.model.Promise;
import org.keptword.sessions.notes.CitedSource;
import org.keptword.vault.Vault;

/** Promises as a note of a session can refer to them: in the words they were made in. */
@ApplicationScoped
public class CitablePromises implements CitedSource.Promises {

    private static final String OF_CASE = "select p from Promise p where p.caseId = :case and p.practiceId = :practice";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    Vault vault;

    @Override
    public List<CitedSource.CitedThing> recent(int most, Permit permit) {
        return things(query(" order by p.made.at desc, p.id desc", permit).setMaxResults(most));
    }

    @Override
    public List<CitedSource.CitedThing> named(Collection<UUID> ids, Permit permit) {
        return things(query(" and one_of(:ids, p.id)", permit).setParameter("ids", ids.toArray(UUID[]::new)));
    }

    private TypedQuery<Promise> query(String rest, Permit permit) {
        return em.createQuery(OF_CASE + rest, Promise.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice());
    }

    private List<CitedSource.CitedThing> things(TypedQuery<Promise> query) {
        return query.getResultList().stream()
                .map(one -> {
                    String what = one.terms(vault).what();
                    return new CitedSource.CitedThing(
                            CitedSource.CitedKind.PROMISE,
                            one.id(),
                            LocalizedText.same(what),
                            one.participant(),
                            one.madeAt());
                })
                .toList();
    }
}
