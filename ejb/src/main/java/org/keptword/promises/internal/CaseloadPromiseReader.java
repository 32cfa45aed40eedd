package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.access.CaseloadAudit;
import org.keptword.access.Permit;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseState;
import org.keptword.promises.caseload.CaseloadPromises.Filter;
import org.keptword.promises.caseload.CaseloadPromises.Last;
import org.keptword.promises.caseload.CaseloadPromises.Row;
import org.keptword.promises.caseload.CaseloadPromises.Sort;
import org.keptword.promises.caseload.CaseloadPromises.Standing;
import org.keptword.promises.caseload.CaseloadPromises.Which;
import org.keptword.promises.model.Promise;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.persistence.NamePart;
import org.keptword.vault.Vault;

/**
 * The current promises of the open cases of a caseload: one statement finds them, and one reads the words of those that are shown. What is current is
 * bounded by the caseload, and how a promise stands depends on its case, so they are sorted here.
 */
@ApplicationScoped
public class CaseloadPromiseReader {

    /** So long after its last day a broken promise that was not made up for is still current. */
    private static final int DAYS_AFTER = 90;

    private static final String CURRENT = """
            select p.id as id, p.caseId as case_id, p.participantId as participant, p.state as state, p.towardsPartner as towards, p.overOn as over_on,
                case when p.schedule.rule is null then true else false end as once, p.made.at as made_at, u.times as unrepaired,
                l.day as last_day, l.kind as last_kind,
                case when exists (select 1 from PromiseRest r where r.participantId = p.participantId and r.since <= :now
                        and (r.until is null or r.until > :now) and (r.promiseId = p.id or (r.promiseId is null
                            and (p.towardsPartner = true or r.kind not in (org.keptword.promises.RestKind.GATE, org.keptword.promises.RestKind.SPACE)))))
                    then true else false end as resting
            from Promise p
                left join lateral (select count(o.id) as times from PromiseOutcome o where o.promiseId = p.id and o.undoneAt is null
                    and o.kind = org.keptword.promises.OutcomeKind.NOT_KEPT and not exists (select x.id from Promise x
                        where x.repairs = o.id and (x.endReason is null or x.endReason not in (
                            org.keptword.promises.model.Promise.End.DECLINED, org.keptword.promises.model.Promise.End.RETRACTED)))) u on true
                left join lateral (select o.day as day, o.kind as kind from PromiseOutcome o where o.promiseId = p.id and o.undoneAt is null
                    order by o.day desc limit 1) l on true
            where p.practiceId = :practice and one_of(:cases, p.caseId) and (p.state = org.keptword.promises.PromiseState.PROPOSED
                or (p.state = org.keptword.promises.PromiseState.RUNNING and (p.overOn is null or p.overOn >= :from)))""";

    private static final String SHOWN = "select p from Promise p where p.practiceId = :practice and one_of(:ids, p.id)";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    Gates gates;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    private record Current(
            UUID id,
            UUID caseId,
            UUID participant,
            PromiseState state,
            Boolean towards,
            @Nullable LocalDate overOn,
            Boolean once,
            Instant madeAt,
            Long unrepaired,
            @Nullable LocalDate lastDay,
            @Nullable OutcomeKind lastKind,
            Boolean resting) {

        /** Whether nothing more is expected of it, by the rule of the case's list. */
        boolean isOver(LocalDate from) {
            return state == PromiseState.RUNNING
                    && ((overOn != null && overOn.isBefore(from)) || (once && lastKind != null));
        }

        Optional<Last> last() {
            return lastDay == null || lastKind == null ? Optional.empty() : Optional.of(new Last(lastDay, lastKind));
        }
    }

    /** A promise without its words. */
    public record Found(
            PromiseId id,
            CaseId caseId,
            ParticipantId participant,
            String name,
            String owner,
            Standing standing,
            int unrepaired,
            Optional<Last> last,
            Instant madeAt) {

        /** Whose record it is part of. */
        public CaseloadAudit.ListedRecord listedRecord() {
            return new CaseloadAudit.ListedRecord(caseId.value(), participant.value());
        }
    }

    /** The promises of a filter, sorted. */
    public List<Found> find(Permit caseload, Filter filter, Sort sort, boolean descending) {
        Map<UUID, CaseLine> lines = new LinkedHashMap<>();
        gates.openLines(caseload).stream()
                .filter(line -> filter.name() == null || NamePart.isIn(line.name(), filter.name()))
                .forEach(line -> lines.put(line.id().value(), line));
        LocalDate from = caseload.actor().today(clock).minusDays(AnswerPolicy.DAYS);
        return current(lines, from, caseload).stream()
                .flatMap(one -> found(one, lines.get(one.caseId()), from).stream())
                .filter(one -> is(filter.which(), one))
                .sorted(order(sort, descending, caseload.actor().locale()))
                .toList();
    }

    private List<Current> current(Map<UUID, CaseLine> lines, LocalDate from, Permit caseload) {
        return lines.isEmpty()
                ? List.of()
                : em.createQuery(CURRENT, Current.class)
                        .setParameter("practice", caseload.practice())
                        .setParameter("cases", lines.keySet().toArray(UUID[]::new))
                        .setParameter("now", clock.instant())
                        .setParameter("from", from.minusDays(DAYS_AFTER))
                        .getResultList();
    }

    private static Optional<Found> found(Current one, @Nullable CaseLine line, LocalDate from) {
        boolean over = one.isOver(from);
        int unrepaired = one.unrepaired().intValue();
        if (line == null || (over && unrepaired == 0)) {
            return Optional.empty();
        }
        return line.participants().stream()
                .filter(who -> who.id().value().equals(one.participant()))
                .findFirst()
                .map(who -> new Found(
                        new PromiseId(one.id()),
                        line.id(),
                        who.id(),
                        line.name(),
                        who.name(),
                        over ? Standing.OVER : standing(one, who, line.jointWork()),
                        unrepaired,
                        one.last(),
                        one.madeAt()));
    }

    private static Standing standing(Current one, CaseLine.Who who, boolean jointWork) {
        if (one.state() == PromiseState.PROPOSED) {
            return Standing.WAITING;
        }
        boolean away = who.state() != ParticipantState.ACTIVE || (one.towards() && !jointWork);
        return away || one.resting() ? Standing.RESTING : Standing.RUNNING;
    }

    private static boolean is(Which which, Found one) {
        return switch (which) {
            case ALL -> true;
            case UNREPAIRED -> one.unrepaired() > 0;
            case WAITING -> one.standing() == Standing.WAITING;
            case RUNNING -> one.standing() == Standing.RUNNING;
            case RESTING -> one.standing() == Standing.RESTING;
        };
    }

    private static Comparator<Found> order(Sort sort, boolean descending, Locale locale) {
        Collator collator = Collator.getInstance(locale);
        Comparator<Found> byCase = Comparator.comparing(Found::name, collator);
        Comparator<Found> byOwner = Comparator.comparing(Found::owner, collator);
        Comparator<LocalDate> days = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<Found> wanted = switch (sort) {
            case STATE ->
                Comparator.comparing((Found one) -> one.unrepaired() == 0).thenComparing(Found::standing);
            case CASE -> byCase;
            case OWNER -> byOwner;
            case LAST ->
                Comparator.comparing(one -> one.last().map(Last::day).orElse(null), Comparator.nullsLast(days));
            case MADE -> Comparator.comparing(Found::madeAt);
        };
        return (descending && sort != Sort.LAST ? wanted.reversed() : wanted)
                .thenComparing(byCase)
                .thenComparing(byOwner)
                .thenComparing(one -> one.id().value().toString());
    }

    /** The same with their words, in the same order. */
    public List<Row> rows(Permit caseload, List<Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, Promise> promises = em
                .createQuery(SHOWN, Promise.class)
                .setParameter("practice", caseload.practice())
                .setParameter("ids", found.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Promise::id, Function.identity()));
        return found.stream()
                .flatMap(one -> Optional.ofNullable(promises.get(one.id().value())).stream()
                        .map(promise -> new Row(
                                one.id(),
                                one.caseId(),
                                one.name(),
                                one.owner(),
                                promise.terms(vault),
                                one.standing(),
                                one.unrepaired(),
                                one.last(),
                                one.madeAt())))
                .toList();
    }
}
