package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.CaseLine;
import org.keptword.cases.CaseSpan;
import org.keptword.cases.MeetingLines;
import org.keptword.cases.ParticipantState;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.model.Case;
import org.keptword.cases.model.CaseClosing;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Part;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.vault.Vault;

/** Reads cases for other features. */
@ApplicationScoped
public class CaseReader {

    private static final String COLUMNS = """
            select c.mode as mode, c.aim as aim, c.name as case_name, c.state as case_state, c.counselorId as counselor,
                p.id as participant_id, p.slot as slot, p.name as name, p.state as state, p.personId as person, f.part as part,
                (select count(k) from Consent k where k.participantId = p.id and k.withdrawnOn is null) as consents""";

    private static final String FROM = """
            from Case c join Participant p on p.caseId = c.id
                left join ParticipantFile f on f.participantId = p.id""";

    private static final String WHERE = " where c.id = :case and c.practiceId = :practice order by p.slot";

    private static final String FACTS = COLUMNS + " " + FROM + WHERE;

    private static final String STANDING =
            COLUMNS + ", " + GateReader.WEIGHED + " " + FROM + " " + GateReader.JOINS + WHERE;

    private static final String LINES = """
            select c.id as case_id, c.name as case_name, c.mode as mode, c.aim as aim, c.state as case_state,
                case when g.jointOpen = true and m.heldSince is null then true else false end as joint,
                p.id as participant_id, p.slot as slot, p.name as name, p.state as state
            from Case c join Participant p on p.caseId = c.id left join CaseGate g on g.caseId = c.id
                left join CaseMark m on m.caseId = c.id
            where one_of(:cases, c.id) and c.practiceId = :practice
            order by c.id, p.slot""";

    /** Whether the two must not be brought together; a no that was told of and waits counts. */
    private static final String APART = """
            case when m.apart = true or exists (select w from ReachOutRest w where w.caseId = c.id and w.noStatedAt is not null)
                then true else false end as apart""";

    private static final String MEETING = "select " + APART + ", " + LINES.substring("select ".length());

    private static final String SPAN = """
            select c.id as case_id, c.name as case_name, c.mode as mode, c.aim as aim, c.state as case_state,
                case when g.jointOpen = true and m.heldSince is null then true else false end as joint,
                p.id as participant_id, p.slot as slot, p.name as name, p.state as state,
                c.openedAt as opened, c.closedAt as closed, c.aimSince as aim_since, k as closing
            from Case c join Participant p on p.caseId = c.id left join CaseGate g on g.caseId = c.id
                left join CaseMark m on m.caseId = c.id
                left join CaseClosing k on k.caseId = c.id and k.reopenedAt is null
            where c.id = :case and c.practiceId = :practice
            order by p.slot""";

    private static final String OPEN_LINES = """
            select c.id as case_id, c.name as case_name, c.mode as mode, c.aim as aim, c.state as case_state,
                case when g.jointOpen = true and m.heldSince is null then true else false end as joint,
                p.id as participant_id, p.slot as slot, p.name as name, p.state as state
            from Case c join Participant p on p.caseId = c.id left join CaseGate g on g.caseId = c.id
                left join CaseMark m on m.caseId = c.id
            where c.practiceId = :practice and c.state = :open
            order by c.name, c.id, p.slot""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    Vault vault;

    /** The facts of a case; empty when there is none within reach. */
    public Optional<CaseFacts> facts(Permit permit, CaseId id) {
        if (!GateReader.reaches(permit, id)) {
            return Optional.empty();
        }
        List<Tuple> rows = em.createQuery(FACTS, Tuple.class)
                .setParameter("case", id.value())
                .setParameter("practice", permit.practice())
                .getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(facts(id, rows));
    }

    /** The facts of the one case the permit opens, and what the gate policy weighs of it. */
    public record Standing(CaseFacts facts, GateReader.Weighable weighable) {}

    /** Both in one statement; empty when there is no such case. */
    public Optional<Standing> standing(Permit permit) {
        CaseId id = new CaseId(permit.caseId());
        List<Tuple> rows = em.createQuery(STANDING, Tuple.class)
                .setParameter("case", id.value())
                .setParameter("practice", permit.practice())
                .getResultList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Standing(facts(id, rows), GateReader.weighable(rows)));
    }

    /** Cases as lines of a list, by their id. */
    public Map<UUID, CaseLine> lines(Permit permit, List<UUID> ids) {
        List<Tuple> rows = em.createQuery(LINES, Tuple.class)
                .setParameter("cases", ids.toArray(UUID[]::new))
                .setParameter("practice", permit.practice())
                .getResultList();
        return byCase(rows);
    }

    /** Cases as lines of a list, and which of them are of two who must not be brought together; for staff. */
    public MeetingLines meeting(Permit permit, List<UUID> ids) {
        List<Tuple> rows = em.createQuery(MEETING, Tuple.class)
                .setParameter("cases", ids.toArray(UUID[]::new))
                .setParameter("practice", permit.practice())
                .getResultList();
        return new MeetingLines(
                byCase(rows),
                rows.stream()
                        .filter(row -> Boolean.TRUE.equals(row.get("apart", Boolean.class)))
                        .map(row -> row.get("case_id", UUID.class))
                        .collect(Collectors.toSet()));
    }

    /** The one case the permit opens with its beginning and end; empty when there is none. */
    public Optional<CaseSpan> span(Permit permit) {
        List<Tuple> rows = em.createQuery(SPAN, Tuple.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(first -> new CaseSpan(
                        line(rows),
                        first.get("opened", Instant.class),
                        Optional.ofNullable(first.get("closed", Instant.class)),
                        first.get("aim_since", LocalDate.class),
                        Optional.ofNullable(first.get("closing", CaseClosing.class))
                                .map(closing -> closing.told(vault))));
    }

    /** The cases of the caseload in which work goes on, by name. */
    public List<CaseLine> openLines(Permit caseload) {
        return List.copyOf(byCase(em.createQuery(OPEN_LINES, Tuple.class)
                        .setParameter("practice", caseload.practice())
                        .setParameter("open", Case.State.OPEN)
                        .getResultList())
                .values());
    }

    private static Map<UUID, CaseLine> byCase(List<Tuple> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("case_id", UUID.class),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), CaseReader::line)));
    }

    private static CaseFacts facts(CaseId id, List<Tuple> rows) {
        Tuple first = rows.get(0);
        return new CaseFacts(
                id,
                first.get("mode", CaseMode.class),
                first.get("aim", Aim.class),
                first.get("case_name", String.class),
                first.get("case_state", Case.State.class) == Case.State.OPEN,
                new PersonId(first.get("counselor", UUID.class)),
                rows.stream().map(CaseReader::participant).toList());
    }

    private static CaseFacts.ParticipantFacts participant(Tuple row) {
        UUID person = row.get("person", UUID.class);
        Part part = row.get("part", Part.class);
        return new CaseFacts.ParticipantFacts(
                new ParticipantId(row.get("participant_id", UUID.class)),
                row.get("slot", PartnerSlot.class),
                row.get("name", String.class),
                row.get("state", ParticipantState.class),
                person == null ? null : new PersonId(person),
                part == null ? Part.NOT_SAID : part,
                row.get("consents", Long.class) > 0);
    }

    static CaseLine line(List<Tuple> rows) {
        Tuple first = rows.get(0);
        return new CaseLine(
                new CaseId(first.get("case_id", UUID.class)),
                first.get("case_name", String.class),
                first.get("mode", CaseMode.class),
                first.get("aim", Aim.class),
                first.get("case_state", Case.State.class) == Case.State.OPEN,
                Boolean.TRUE.equals(first.get("joint", Boolean.class)),
                rows.stream().map(CaseReader::who).toList());
    }

    private static CaseLine.Who who(Tuple row) {
        return new CaseLine.Who(
                new ParticipantId(row.get("participant_id", UUID.class)),
                row.get("slot", PartnerSlot.class),
                row.get("name", String.class),
                row.get("state", ParticipantState.class));
    }
}
