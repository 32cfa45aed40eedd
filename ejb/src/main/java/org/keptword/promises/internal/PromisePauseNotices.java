package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.cases.PauseNotice;
import org.keptword.cases.PauseNotices;
import org.keptword.shared.ParticipantId;

/** The own promises of each partner that rest, and those of the other one is asked about no more, once joint work is paused. */
@ApplicationScoped
public class PromisePauseNotices implements PauseNotices {

    private static final String RUNNING = """
            select p.participantId as owner, s.participantId as asked from Promise p
                left join PromiseShown s on s.promiseId = p.id and s.asks = true
            where p.caseId = :case and p.practiceId = :practice and p.state = org.keptword.promises.PromiseState.RUNNING
                and (p.beneficiary = org.keptword.promises.Beneficiary.PARTNER
                    or (p.kind = org.keptword.promises.PromiseKind.TIME_TOGETHER
                        and p.beneficiary <> org.keptword.promises.Beneficiary.CHILDREN))""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Override
    public List<PauseNotice> of(Permit permit) {
        List<Tuple> running = em.createQuery(RUNNING, Tuple.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList();
        List<PauseNotice> found = new ArrayList<>(count(running, "owner", PauseNotice.Kind.OWN_PROMISES));
        found.addAll(count(running, "asked", PauseNotice.Kind.ASKED));
        return found;
    }

    private static List<PauseNotice> count(List<Tuple> rows, String who, PauseNotice.Kind kind) {
        List<UUID> people = rows.stream()
                .map(row -> row.get(who, UUID.class))
                .filter(Objects::nonNull)
                .toList();
        return people.stream()
                .distinct()
                .sorted()
                .map(one -> new PauseNotice(new ParticipantId(one), kind, (int)
                        people.stream().filter(one::equals).count()))
                .toList();
    }
}
