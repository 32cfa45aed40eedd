package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.CaseLine;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.closing.CaseSpan;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.model.Case;
import org.keptword.cases.model.CaseClosing;
import org.keptword.cases.participants.ParticipantState;
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
            select c.mode, c.aim, c.name, c.state, c.counselorId, p.id, p.slot, p.name, p.state, p.personId, f.part,
                (select count(k) from Consent k where k.participantId = p.id and k.withdrawnOn is null)""";

    private static final String FROM = """
            from Case c join Participant p on p.caseId = c.id
                left join ParticipantFile f on f.participantId = p.id""";

    private static final String WHERE = " where c.id = :case and c.practiceId = :practice order by p.slot";

    private static final String FACTS = COLUMNS + " " + FROM + WHERE;

    private static final String STANDING =
            COLUMNS + ", " + GateReader.WEIGHED + " " + FROM + " " + GateReader.JOINS + WHERE;

    /** A case as a line of a list, a row for each participant. */
    private static final String LINE = """
            c.id, c.name, c.mode, c.aim, c.state,
            case when g.jointOpen = true and m.heldSince is null then true else false end,
            p.id, p.slot, p.name, p.state""";

    private static final String OF_LINE = """
            from Case c join Participant p on p.caseId = c.id left join CaseGate g on g.caseId = c.id
                left join CaseGateDetail m on m.caseId = c.id""";

    /** What is known of the gates of some cases is found once and kept: the planner expects one participant and would look through it again for each. */
    private static final String GATES_OF_SOME = """
            with gates as materialized (
                select g.caseId as caseId, g.jointOpen as jointOpen from CaseGate g where one_of(:cases, g.caseId)),
            details as materialized (
                select m.caseId as caseId, m.heldSince as heldSince, m.apart as apart from CaseGateDetail m where one_of(:cases, m.caseId))
            select\s""";

    private static final String SOME = """
            from Case c join Participant p on p.caseId = c.id left join gates g on g.caseId = c.id
                left join details m on m.caseId = c.id
            where one_of(:cases, c.id) and c.practiceId = :practice order by c.id, p.slot""";

    private static final String LINES = GATES_OF_SOME + LINE + ", false " + SOME;

    /** Whether the two must not be brought together; a reported no that waits for a decision counts. */
    private static final String APART = """
            case when m.apart = true or exists (select w from ReachOutRest w where w.caseId = c.id and w.noStatedAt is not null)
                then true else false end""";

    private static final String MEETING = GATES_OF_SOME + LINE + ", " + APART + " " + SOME;

    private static final String SPAN = "select " + LINE + ", c.openedAt, c.closedAt, c.aimSince, k " + OF_LINE
            + " left join CaseClosing k on k.caseId = c.id and k.reopened.at is null"
            + " where c.id = :case and c.practiceId = :practice order by p.slot";

    private static final String OPEN_LINES = "select " + LINE + ", false " + OF_LINE
            + " where c.practiceId = :practice and c.state = :open order by c.name, c.id, p.slot";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /**
     * A case with one of its participants, as a line of a list.
     *
     * @param apart whether the two must not be brought together, where that was asked
     */
    record LineRow(
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
            Boolean apart) {

        private CaseLine.Who who() {
            return new CaseLine.Who(new ParticipantId(participant), slot, name, state);
        }
    }

    /** The same with the beginning and end of the case. */
    private record SpanRow(
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
            Instant openedAt,
            @Nullable Instant closedAt,
            LocalDate aimSince,
            @Nullable CaseClosing closing) {

        LineRow line() {
            return new LineRow(caseId, caseName, mode, aim, caseState, joint, participant, slot, name, state, false);
        }
    }

    @Inject
    Vault vault;

    /** The facts of a case; empty when there is none within reach. */
    public Optional<CaseFacts> facts(Permit permit, CaseId id) {
        if (!GateReader.reaches(permit, id)) {
            return Optional.empty();
        }
        List<FactsRow> rows = em.createQuery(FACTS, FactsRow.class)
                .setParameter("case", id.value())
                .setParameter("practice", permit.practice())
                .getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(facts(id, rows));
    }

    /** The facts of the one case the permit opens, and what the gate policy weighs of it. */
    public record CaseWithGate(CaseFacts facts, GateReader.Weighable weighable) {}

    /** Both in one statement; empty when there is no such case. */
    public Optional<CaseWithGate> withGate(Permit permit) {
        CaseId id = permit.ofCase();
        List<CaseGateRow> rows = em.createQuery(STANDING, CaseGateRow.class)
                .setParameter("case", id.value())
                .setParameter("practice", permit.practice())
                .getResultList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseWithGate(
                        facts(id, rows.stream().map(CaseGateRow::facts).toList()),
                        GateReader.weighable(
                                rows.stream().map(CaseGateRow::weighed).toList())));
    }

    /** Cases as lines of a list, by their id. */
    public Map<UUID, CaseLine> lines(Permit permit, List<UUID> ids) {
        List<LineRow> rows = em.createQuery(LINES, LineRow.class)
                .setParameter("cases", ids.toArray(UUID[]::new))
                .setParameter("practice", permit.practice())
                .getResultList();
        return byCase(rows);
    }

    /** Cases as lines of a list, and which of them are of two who must not be brought together; for staff. */
    public Gates.MeetingLines meeting(Permit permit, List<UUID> ids) {
        List<LineRow> rows = em.createQuery(MEETING, LineRow.class)
                .setParameter("cases", ids.toArray(UUID[]::new))
                .setParameter("practice", permit.practice())
                .getResultList();
        return new Gates.MeetingLines(
                byCase(rows),
                rows.stream().filter(LineRow::apart).map(LineRow::caseId).collect(Collectors.toSet()));
    }

    /** The one case the permit opens with its beginning and end; empty when there is none. */
    public Optional<CaseSpan> span(Permit permit) {
        List<SpanRow> rows = em.createQuery(SPAN, SpanRow.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(first -> new CaseSpan(
                        line(rows.stream().map(SpanRow::line).toList()),
                        first.openedAt(),
                        Optional.ofNullable(first.closedAt()),
                        first.aimSince(),
                        Optional.ofNullable(first.closing()).map(closing -> closing.ending(vault))));
    }

    /** The cases of the caseload in which work goes on, by name. */
    public List<CaseLine> openLines(Permit caseload) {
        return List.copyOf(byCase(em.createQuery(OPEN_LINES, LineRow.class)
                        .setParameter("practice", caseload.practice())
                        .setParameter("open", Case.State.OPEN)
                        .getResultList())
                .values());
    }

    private static Map<UUID, CaseLine> byCase(List<LineRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        LineRow::caseId,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), CaseReader::line)));
    }

    private static CaseFacts facts(CaseId id, List<FactsRow> rows) {
        FactsRow first = rows.get(0);
        return new CaseFacts(
                id,
                first.mode(),
                first.aim(),
                first.caseName(),
                first.caseState() == Case.State.OPEN,
                new PersonId(first.counselor()),
                rows.stream().map(FactsRow::participantFacts).toList());
    }

    static CaseLine line(List<LineRow> rows) {
        LineRow first = rows.get(0);
        return new CaseLine(
                new CaseId(first.caseId()),
                first.caseName(),
                first.mode(),
                first.aim(),
                first.caseState() == Case.State.OPEN,
                first.joint(),
                rows.stream().map(LineRow::who).toList());
    }

    /** A case with one of its participants. */
    record FactsRow(
            CaseMode mode,
            Aim aim,
            String caseName,
            Case.State caseState,
            UUID counselor,
            UUID participant,
            PartnerSlot slot,
            String name,
            ParticipantState state,
            @Nullable UUID person,
            @Nullable Part part,
            Long consents) {

        CaseFacts.ParticipantFacts participantFacts() {
            return new CaseFacts.ParticipantFacts(
                    new ParticipantId(participant),
                    slot,
                    name,
                    state,
                    person == null ? null : new PersonId(person),
                    part == null ? Part.NOT_SAID : part,
                    consents > 0);
        }
    }
}
