package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.promises.NoticeKind;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseState;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.model.Promise;
import org.keptword.promises.read.PromiseConcerns;
import org.keptword.promises.read.Promises;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;
import org.keptword.vault.Vault;

/** What of the promises of a case asks to be talked about; one statement. */
@ApplicationScoped
public class PromiseConcernRepository {

    /** What is due from a moment on and was not kept and not made up for, and what both the owner and the partner spoke about. */
    private static final String SAID = """
            select p, o.kind, o.dueAt, n.kind from PromiseOutcome o join Promise p on p.id = o.promiseId
                left join PromiseNotice n on n.promiseId = o.promiseId and n.day = o.day
            where o.caseId = :case and p.caseId = :case and o.practiceId = :practice and o.undoneAt is null and o.dueAt >= :since
                and (p.endReason is null or p.endReason not in (org.keptword.promises.model.Promise.End.DECLINED,
                    org.keptword.promises.model.Promise.End.RETRACTED))
                and ((o.kind = org.keptword.promises.OutcomeKind.NOT_KEPT and not exists (select x.id from Promise x
                        where x.repairs = o.id
                            and (x.endReason is null or x.endReason not in (
                                org.keptword.promises.model.Promise.End.DECLINED, org.keptword.promises.model.Promise.End.RETRACTED))))
                    or (n.kind is not null and o.kind in (org.keptword.promises.OutcomeKind.KEPT,
                        org.keptword.promises.OutcomeKind.KEPT_LATE)))
            order by p.id, o.dueAt""";

    private static final String SO_FAR = """
            select p.id, p.state,
                count(case when o.kind = org.keptword.promises.OutcomeKind.KEPT then 1 end),
                count(case when o.kind = org.keptword.promises.OutcomeKind.KEPT_LATE then 1 end),
                count(case when o.kind = org.keptword.promises.OutcomeKind.NOT_KEPT then 1 end),
                count(case when o.kind = org.keptword.promises.OutcomeKind.LET_GO then 1 end)
            from Promise p left join PromiseOutcome o on o.promiseId = p.id and o.undoneAt is null
            where one_of(:ids, p.id) and p.caseId = :case and p.practiceId = :practice group by p.id, p.state""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    Vault vault;

    /** One time something was due. */
    private record Said(Promise promise, OutcomeKind kind, Instant dueAt, NoticeKind noticed) {}

    private record SoFar(UUID promise, PromiseState state, Long kept, Long keptLate, Long notKept, Long letGo) {}

    /** What fell due from a moment on, the oldest promise first. */
    public PromiseConcerns of(Instant since, Permit permit) {
        List<Said> all = em.createQuery(SAID, Said.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .setParameter("since", since)
                .getResultList();
        Map<Promise, List<Said>> unrepaired = all.stream()
                .filter(one -> one.kind() == OutcomeKind.NOT_KEPT)
                .collect(Collectors.groupingBy(Said::promise, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, List<Said>> both = all.stream()
                .filter(one -> one.kind() != OutcomeKind.NOT_KEPT)
                .collect(Collectors.groupingBy(
                        one -> one.promise().participantId(), LinkedHashMap::new, Collectors.toList()));
        return new PromiseConcerns(
                unrepaired.entrySet().stream()
                        .map(one -> unrepaired(one.getKey(), one.getValue()))
                        .toList(),
                both.entrySet().stream()
                        .map(one -> difference(one.getKey(), one.getValue()))
                        .filter(one -> one.noticed() < one.kept())
                        .toList());
    }

    /** What became of some promises so far. */
    public Map<UUID, Promises.Tally> soFar(Set<UUID> ids, Permit permit) {
        Map<UUID, Promises.Tally> found = new HashMap<>();
        em
                .createQuery(SO_FAR, SoFar.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList()
                .stream()
                .map(row -> new Promises.Tally(
                        new PromiseId(row.promise()),
                        row.state(),
                        row.kept().intValue(),
                        row.keptLate().intValue(),
                        row.notKept().intValue(),
                        row.letGo().intValue()))
                .forEach(one -> found.put(one.id().value(), one));
        return found;
    }

    private PromiseConcerns.UnrepairedPromise unrepaired(Promise promise, List<Said> times) {
        PromiseTerms terms = promise.terms(vault);
        return new PromiseConcerns.UnrepairedPromise(
                promise.promiseId(),
                promise.participant(),
                terms.what(),
                terms.beneficiary(),
                times.size(),
                times.get(times.size() - 1).dueAt());
    }

    private PromiseConcerns.NoticeDifference difference(UUID owner, List<Said> of) {
        List<Promise> about = of.stream().map(Said::promise).distinct().toList();
        return new PromiseConcerns.NoticeDifference(
                new ParticipantId(owner),
                about.size() == 1
                        ? Optional.ofNullable(about.get(0).terms(vault).what())
                        : Optional.empty(),
                of.size(),
                count(of, NoticeKind.NOTICED),
                count(of, NoticeKind.NOT_NOTICED),
                count(of, NoticeKind.SEEN_DIFFERENTLY));
    }

    private static int count(List<Said> of, NoticeKind kind) {
        return (int) of.stream().filter(one -> one.noticed() == kind).count();
    }
}
