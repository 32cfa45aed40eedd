package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.keptword.access.Permit;
import org.keptword.cases.gate.PauseNotices;
import org.keptword.shared.ParticipantId;

/** The own promises of each partner that rest, and those of the other one is asked about no more, once joint work is paused. */
@ApplicationScoped
public class PromisePauseNotices implements PauseNotices {

    private static final String RUNNING = """
            select p.participantId as owner, s.participantId as asked from Promise p
                left join PromiseShown s on s.promiseId = p.id and s.asks = true
            where p.caseId = :case and p.practiceId = :practice and p.state = org.keptword.promises.PromiseState.RUNNING
                and (p.beneficiary = org.keptword.promises.PromiseTerms.Beneficiary.PARTNER
                    or (p.kind = org.keptword.promises.PromiseTerms.Kind.TIME_TOGETHER
                        and p.beneficiary <> org.keptword.promises.PromiseTerms.Beneficiary.CHILDREN))""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** Whose a promise is, and who is asked about it, or null. */
    private record Partners(UUID owner, UUID asked) {}

    @Override
    public List<PauseNotices.PauseNotice> of(Permit permit) {
        List<Partners> running = em.createQuery(RUNNING, Partners.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList();
        List<PauseNotices.PauseNotice> found =
                new ArrayList<>(count(running, Partners::owner, PauseNotices.PauseNotice.Kind.OWN_PROMISES));
        found.addAll(count(running, Partners::asked, PauseNotices.PauseNotice.Kind.ASKED));
        return found;
    }

    private static List<PauseNotices.PauseNotice> count(
            List<Partners> rows, Function<Partners, UUID> who, PauseNotices.PauseNotice.Kind kind) {
        List<UUID> people = rows.stream().map(who).filter(Objects::nonNull).toList();
        return people.stream()
                .distinct()
                .sorted()
                .map(one -> new PauseNotices.PauseNotice(new ParticipantId(one), kind, (int)
                        people.stream().filter(one::equals).count()))
                .toList();
    }
}
