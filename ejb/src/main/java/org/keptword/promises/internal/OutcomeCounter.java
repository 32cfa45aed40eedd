package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.promises.model.Promise;
import org.keptword.promises.model.PromiseRest;
import org.keptword.promises.model.Schedule;

/** Counts outcomes and notices in the database, and reads what is needed to derive those without an answer. */
@ApplicationScoped
public class OutcomeCounter {

    private static final String COUNT = """
            select o.promise_id as promise, p.participant_id as owner, width_bucket(o.due_at, (select cast(:bounds as timestamptz[]))) as slot,
                cast(count(*) filter (where o.kind = 'KEPT') as int) as kept,
                cast(count(*) filter (where o.kind = 'KEPT_LATE') as int) as late,
                cast(count(*) filter (where o.kind = 'NOT_KEPT') as int) as missed,
                cast(count(*) filter (where o.kind = 'LET_GO') as int) as let_go,
                cast(count(*) filter (where o.due_at < :now and (p.ended_at is null or o.due_at < p.ended_at)
                    and not exists (select 1 from keptword.promise_rest r
                    where r.participant_id = o.participant_id and r.since <= o.due_at and (r.until is null or r.until > greatest(o.begins_at, p.runs_from))
                        and (r.promise_id = o.promise_id or (r.promise_id is null
                            and (p.towards_partner or r.kind not in ('GATE', 'SPACE')))))) as int) as answered,
                cast(count(*) filter (where o.kind = 'NOT_KEPT' and not exists (select 1 from keptword.promise x
                    where x.repairs = o.id and (x.end_reason is null or x.end_reason not in ('DECLINED', 'RETRACTED')))) as int) as unrepaired,
                0 as noticed, 0 as unseen, 0 as differently
            from keptword.promise_outcome o join keptword.promise p on p.id = o.promise_id
            where o.practice_id = :practice and o.undone_at is null
                and p.end_reason is distinct from 'RETRACTED' and o.%s = any(:reach) and p.case_id = any(:cases) and o.due_at >= :from and o.due_at < :until
            group by 1, 2, 3
            union all
            select n.promise_id, p.participant_id, width_bucket(n.due_at, (select cast(:bounds as timestamptz[]))), 0, 0, 0, 0, 0, 0,
                cast(count(*) filter (where n.kind = 'NOTICED') as int),
                cast(count(*) filter (where n.kind = 'NOT_NOTICED') as int),
                cast(count(*) filter (where n.kind = 'SEEN_DIFFERENTLY') as int)
            from keptword.promise_notice n join keptword.promise p on p.id = n.promise_id
            where n.practice_id = :practice and p.end_reason is distinct from 'RETRACTED' and n.%s = any(:reach) and p.case_id = any(:cases) and n.due_at >= :from and n.due_at < :until
            group by 1, 2, 3""";

    private static final String COURSES = """
            select p.id as id, p.participantId as owner, p.towardsPartner as towards, p.schedule as schedule,
                p.runsFrom as since, p.endedAt as ended, c.closedAt as closed
            from Promise p join Case c on c.id = p.caseId
            where p.practiceId = :practice and p.runsFrom is not null
                and (p.endReason is null or p.endReason <> org.keptword.promises.model.Promise.End.RETRACTED)""";

    /** With the rests that can touch it, so that nothing is asked twice. */
    private static final String COURSES_AND_RESTS = COURSES.replace(" as closed", " as closed, r as rest")
            .replace(
                    "where p.practiceId",
                    "left join PromiseRest r on r.participantId = p.participantId and (r.promiseId is null or r.promiseId = p.id)"
                            + " and (r.until is null or r.until > p.runsFrom) where p.practiceId");

    /** One promise in one interval. */
    private record Place(UUID promise, int interval) {}

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** A promise that runs or ran. */
    private record Ran(
            UUID promise,
            UUID owner,
            Boolean towards,
            Schedule schedule,
            Instant since,
            Instant endedAt,
            Instant closedAt) {

        OwnedCourse course(List<PromiseRest> rests) {
            return OutcomeCounter.course(promise, owner, towards, schedule, since, earlier(endedAt, closedAt), rests);
        }
    }

    /** The same with one rest that can touch it, or none. */
    private record Rested(
            UUID promise,
            UUID owner,
            Boolean towards,
            Schedule schedule,
            Instant since,
            Instant endedAt,
            Instant closedAt,
            @Nullable PromiseRest rest) {

        OwnedCourse course(List<PromiseRest> rests) {
            return new Ran(promise, owner, towards, schedule, since, endedAt, closedAt).course(rests);
        }
    }

    /** The course of one promise and whose it is. */
    public record OwnedCourse(UUID promise, UUID owner, PromiseOccurrences course) {}

    /** Outcomes and notices by promise and interval, from the first moment to the last; the owner who asks finds no notice. */
    public List<OutcomeCounts> count(List<Instant> bounds, Instant now, Permit permit) {
        String column = permit.reach() == Permit.Reach.OWN ? "participant_id" : "case_id";
        List<?> rows = em.createNativeQuery(COUNT.formatted(column, column), OutcomeCounts.class)
                .setParameter(
                        "bounds", bounds.stream().map(Instant::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter("practice", permit.practice())
                .setParameter("reach", ids(permit))
                .setParameter("cases", permit.cases().toArray(UUID[]::new))
                .setParameter("from", bounds.get(0))
                .setParameter("until", bounds.get(bounds.size() - 1))
                .setParameter("now", now)
                .getResultList();
        Map<Place, OutcomeCounts> found = new HashMap<>();
        rows.stream()
                .map(OutcomeCounts.class::cast)
                .forEach(
                        tally -> found.merge(new Place(tally.promise(), tally.interval()), tally, OutcomeCounts::plus));
        return List.copyOf(found.values());
    }

    /** Every rest there ever was, the oldest first. */
    public List<PromiseRest> rests(Permit permit) {
        return em.createQuery(
                        "select r from PromiseRest r where r.practiceId = :practice" + reach(permit, "r")
                                + " order by r.since, r.id",
                        PromiseRest.class)
                .setParameter("practice", permit.practice())
                .setParameter("reach", ids(permit))
                .getResultList();
    }

    /** The courses of everything that ever ran. */
    public List<OwnedCourse> courses(List<PromiseRest> rests, Permit permit) {
        Map<UUID, List<PromiseRest>> byOwner =
                rests.stream().collect(Collectors.groupingBy(PromiseRest::participantId));
        return em
                .createQuery(COURSES + reach(permit, "p"), Ran.class)
                .setParameter("practice", permit.practice())
                .setParameter("reach", ids(permit))
                .getResultList()
                .stream()
                .map(row -> row.course(byOwner.getOrDefault(row.owner(), List.of())))
                .toList();
    }

    /** The courses of everything that ever ran in the one case, or of the client's own, in one statement. */
    public List<OwnedCourse> coursesWithRests(Permit permit) {
        Map<UUID, Rested> rows = new LinkedHashMap<>();
        Map<UUID, List<PromiseRest>> rests = new HashMap<>();
        String reach = reach(permit, "p");
        for (Rested row : em.createQuery(COURSES_AND_RESTS + reach + " order by p.id, r.since, r.id", Rested.class)
                .setParameter("practice", permit.practice())
                .setParameter("reach", ids(permit))
                .getResultList()) {
            rows.putIfAbsent(row.promise(), row);
            Optional.ofNullable(row.rest())
                    .ifPresent(rest -> rests.computeIfAbsent(row.promise(), any -> new ArrayList<>())
                            .add(rest));
        }
        return rows.entrySet().stream()
                .map(one -> one.getValue().course(rests.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    /** The course of a promise that runs or ran, of the rests of its owner. */
    static OwnedCourse course(Promise promise, @Nullable Instant closedAt, List<PromiseRest> rests) {
        return course(
                promise.id(),
                promise.participantId(),
                promise.isTowardsPartner(),
                promise.schedule(),
                promise.runsFrom().orElseThrow(),
                earlier(promise.endedAt().orElse(null), closedAt),
                rests);
    }

    private static OwnedCourse course(
            UUID id,
            UUID owner,
            boolean towards,
            Schedule schedule,
            Instant since,
            Instant until,
            List<PromiseRest> rests) {
        return new OwnedCourse(
                id,
                owner,
                new PromiseOccurrences(
                        schedule.timing(),
                        schedule.zones(),
                        since,
                        until,
                        rests.stream()
                                .filter(rest -> RunningPromise.touches(rest, id, towards))
                                .map(rest -> new PromiseOccurrences.Span(rest.since(), rest.until()))
                                .toList()));
    }

    private static Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** Staff reads a case; a client what is the client's own. */
    private static String reach(Permit permit, String alias) {
        String id = permit.reach() == Permit.Reach.OWN ? ".participantId" : ".caseId";
        return " and one_of(:reach, " + alias + id + ")";
    }

    private static UUID[] ids(Permit permit) {
        return permit.reach() == Permit.Reach.OWN
                ? permit.participants().toArray(UUID[]::new)
                : new UUID[] {permit.caseId()};
    }

    /**
     * Outcomes and notices of one promise in one interval, as the database counts them.
     *
     * @param owner whose promise it is
     * @param interval from 1
     * @param answered outcomes on days that fell due and did not rest: those among the expected ones
     * @param unrepaired not kept, and nothing promised to make up for it
     */
    public record OutcomeCounts(
            UUID promise,
            UUID owner,
            int interval,
            int kept,
            int keptLate,
            int notKept,
            int letGo,
            int answered,
            int unrepaired,
            int noticed,
            int notNoticed,
            int seenDifferently) {

        static OutcomeCounts nothing(UUID promise, UUID owner, int interval) {
            return new OutcomeCounts(promise, owner, interval, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }

        OutcomeCounts plus(OutcomeCounts other) {
            return new OutcomeCounts(
                    promise,
                    owner,
                    interval,
                    kept + other.kept,
                    keptLate + other.keptLate,
                    notKept + other.notKept,
                    letGo + other.letGo,
                    answered + other.answered,
                    unrepaired + other.unrepaired,
                    noticed + other.noticed,
                    notNoticed + other.notNoticed,
                    seenDifferently + other.seenDifferently);
        }
    }
}
