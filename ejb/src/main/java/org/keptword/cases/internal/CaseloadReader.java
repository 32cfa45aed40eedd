package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.access.Relation;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.caseload.CaseloadLine;
import org.keptword.cases.model.Case;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;

/**
 * The open cases of a caseload and the closed ones in which something is still to be decided or done, with how their reader reaches each: one
 * statement. All other closed cases stay unread, however many there are.
 */
@ApplicationScoped
public class CaseloadReader {

    /**
     * Cases and what is known of each are put together first and kept: the planner expects one participant and would look through all of them
     * again for each.
     */
    private static final String LINES = """
            with wanted as materialized (
                select c.id as id, c.name as name, c.mode as mode, c.aim as aim, c.state as state, c.openedAt as openedAt,
                    c.counselorId as counselorId, u.name as counselor
                from Case c join Person u on u.id = c.counselorId
                where c.practiceId = :practice and (c.state = org.keptword.cases.model.Case.State.OPEN or one_of(:also, c.id)
                    or c.id in (select h.caseId from CaseGateDetail h where h.heldSince is not null)
                    or c.id in (select w.caseId from ContactLifting w
                        where w.state = org.keptword.cases.safety.OrderLiftingService.State.ASKED))),
            gates as materialized (
                select g.caseId as caseId, g.jointOpen as jointOpen from CaseGate g where g.practiceId = :practice),
            details as materialized (
                select m.caseId as caseId, m.heldSince as heldSince from CaseGateDetail m where m.practiceId = :practice),
            known as materialized (
                select w.id as id, w.name as name, w.mode as mode, w.aim as aim, w.state as state, w.openedAt as openedAt,
                    w.counselorId as counselorId, w.counselor as counselor,
                    case when g.jointOpen = true and m.heldSince is null then true else false end as joint,
                    case when g.jointOpen = true then m.heldSince else null end as heldSince,
                    (select listagg(cast(k.transaction as String), ',') within group (order by k.transaction) from CaseChange k
                        where k.caseId = w.id) as transactions
                from wanted w
                    left join gates g on g.caseId = w.id
                    left join details m on m.caseId = w.id)
            select c.id, c.name, c.mode, c.aim, c.state, c.joint, p.id, p.slot, p.name, p.state,
                c.counselorId, c.counselor, c.openedAt, p.since, e.relation, c.heldSince,
                (select max(l.asked.at) from ContactLifting l where l.caseId = c.id
                    and l.state = org.keptword.cases.safety.OrderLiftingService.State.ASKED),
                coalesce(c.transactions, '')
            from known c join Participant p on p.caseId = c.id
                left join CaseloadEntry e on e.caseId = c.id and e.personId = :me and e.participantId is null
                    and (e.until is null or e.until > :now)
            order by c.name, c.id, p.slot""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** A case with one of its participants and one way the reader reaches it, or none. */
    private record Row(
            UUID caseId,
            String caseName,
            CaseMode mode,
            Aim aim,
            Case.State caseState,
            Boolean joint,
            UUID participant,
            PartnerSlot slot,
            String name,
            ParticipantState state,
            UUID counselor,
            String counselorName,
            Instant openedAt,
            Instant since,
            @Nullable Relation relation,
            Instant heldSince,
            Instant askedAt,
            String transactions) {

        CaseReader.LineRow line() {
            return new CaseReader.LineRow(
                    caseId, caseName, mode, aim, caseState, joint, participant, slot, name, state, false);
        }
    }

    @Inject
    Clock clock;

    /** These cases, by name; of closed ones those in {@code also} and those in which a decision about safety is pending. */
    public List<CaseloadLine> lines(Collection<UUID> also, Permit caseload) {
        return em
                .createQuery(LINES, Row.class)
                .setParameter("practice", caseload.practice())
                .setParameter("me", caseload.actor().personValue())
                .setParameter("now", clock.instant())
                .setParameter("also", also.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(Row::caseId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(CaseloadReader::line)
                .toList();
    }

    private static CaseloadLine line(List<Row> rows) {
        Relation relation = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.relation()).stream())
                .min(Comparator.naturalOrder())
                .orElse(Relation.SUPERVISION);
        List<Row> once = rows.stream()
                .filter(row -> Objects.requireNonNullElse(row.relation(), Relation.SUPERVISION) == relation)
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(Row::participant, row -> row, (one, same) -> one, LinkedHashMap::new),
                        found -> List.copyOf(found.values())));
        Row first = once.get(0);
        return new CaseloadLine(
                CaseReader.line(once.stream().map(Row::line).toList()),
                new PersonId(first.counselor()),
                first.counselorName(),
                first.openedAt(),
                relation,
                once.stream()
                        .collect(Collectors.toMap(row -> new ParticipantId(row.participant()), row -> row.since())),
                new CaseloadLine.PendingSafetyDecisions(first.heldSince(), first.askedAt()),
                new CaseloadLine.CaseVersion(first.transactions()));
    }
}
