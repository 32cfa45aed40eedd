package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.access.Relation;
import org.keptword.cases.CaseloadLine;
import org.keptword.cases.OrderLiftingState;
import org.keptword.cases.PendingSafetyDecisions;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;

/** A whole caseload, with how its reader reaches each case: one statement. */
@ApplicationScoped
public class CaseloadReader {

    private static final String LINES = """
            select c.id as case_id, c.name as case_name, c.mode as mode, c.aim as aim, c.state as case_state,
                case when g.jointOpen = true and m.heldSince is null then true else false end as joint,
                p.id as participant_id, p.slot as slot, p.name as name, p.state as state,
                c.counselorId as counselor, u.name as counselor_name, c.openedAt as opened, p.since as since, e.relation as relation,
                case when g.jointOpen = true then m.heldSince else null end as held,
                (select max(l.askedAt) from ContactLifting l where l.caseId = c.id and l.state = :asked) as asked
            from Case c join Participant p on p.caseId = c.id join Person u on u.id = c.counselorId
                left join CaseGate g on g.caseId = c.id
                left join CaseMark m on m.caseId = c.id
                left join CaseloadEntry e on e.caseId = c.id and e.personId = :me and e.participantId is null
                    and (e.until is null or e.until > :now)
            where c.practiceId = :practice order by c.name, c.id, p.slot""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    Clock clock;

    /** Every case of the caseload, by name. */
    public List<CaseloadLine> lines(Permit caseload) {
        return em
                .createQuery(LINES, Tuple.class)
                .setParameter("practice", caseload.practice())
                .setParameter("me", caseload.actor().personValue())
                .setParameter("now", clock.instant())
                .setParameter("asked", OrderLiftingState.ASKED)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("case_id", UUID.class), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(CaseloadReader::line)
                .toList();
    }

    private static CaseloadLine line(List<Tuple> rows) {
        Relation relation = rows.stream()
                .flatMap(row -> relation(row).stream())
                .min(Comparator.naturalOrder())
                .orElse(Relation.SUPERVISION);
        List<Tuple> once = rows.stream()
                .filter(row -> relation(row).orElse(Relation.SUPERVISION) == relation)
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(
                                row -> row.get("participant_id", UUID.class),
                                row -> row,
                                (one, same) -> one,
                                LinkedHashMap::new),
                        found -> List.copyOf(found.values())));
        Tuple first = once.get(0);
        return new CaseloadLine(
                CaseReader.line(once),
                new PersonId(first.get("counselor", UUID.class)),
                first.get("counselor_name", String.class),
                first.get("opened", Instant.class),
                relation,
                once.stream()
                        .collect(Collectors.toMap(
                                row -> new ParticipantId(row.get("participant_id", UUID.class)),
                                row -> row.get("since", Instant.class))),
                new PendingSafetyDecisions(first.get("held", Instant.class), first.get("asked", Instant.class)));
    }

    private static Optional<Relation> relation(Tuple row) {
        return Optional.ofNullable(row.get("relation", Relation.class));
    }
}
