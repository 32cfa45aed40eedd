package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Permit;
import org.keptword.cases.Contact;
import org.keptword.cases.Decision;
import org.keptword.cases.GateFacts;
import org.keptword.cases.ParticipantState;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.ReachOutFacts;
import org.keptword.cases.ScreeningResult;
import org.keptword.cases.model.CaseGate;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.NotFound;

/** Reads the facts of the gate policy and its stored outcome. */
@ApplicationScoped
public class GateReader {

    /** What the policy weighs of one participant, beside mode, slot and state. */
    static final String WEIGHED = """
            t.state as contact, t.endsOn as ends, t.reviewOn as review,
            s.result as result, s.takenOn as taken_on, s.decision as decision,
            s.ownForceAsked as force, s.noContactAsked as no_contact,
            w.rests as rests, w.restsUntil as rests_until, w.noStatedAt as no_stated""";

    /** Where that stands, joined to a participant {@code p}. */
    static final String JOINS = """
            left join ReachOutRest w on w.participantId = p.id
            left join ContactStatement t on t.participantId = p.id and t.replacedAt is null
            left join Screening s on s.participantId = p.id
                 and s.takenAt = (select max(l.takenAt) from Screening l where l.participantId = p.id)""";

    private static final String FACTS = "select c.mode as mode, p.slot as slot, p.state as state, " + WEIGHED
            + " from Case c join Participant p on p.caseId = c.id " + JOINS
            + " where c.id = :case and c.practiceId = :practice order by p.slot";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** The facts of a case, ready for the policy. */
    public record Weighable(CaseMode mode, List<GateFacts> participants) {}

    /** Reads the facts of all participants in one statement. */
    public Weighable facts(Permit permit, CaseId id) {
        permit.require(id, null);
        List<Tuple> rows = em.createQuery(FACTS, Tuple.class)
                .setParameter("case", id.value())
                .setParameter("practice", permit.practice())
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        return weighable(rows);
    }

    static Weighable weighable(List<Tuple> rows) {
        return new Weighable(
                rows.get(0).get("mode", CaseMode.class),
                rows.stream().map(GateReader::facts).toList());
    }

    /** The outcome as last stored, for everybody who reaches the case. */
    public Optional<CaseGate> stored(Permit permit, CaseId id) {
        if (!reaches(permit, id)) {
            return Optional.empty();
        }
        return em
                .createQuery(
                        "select g from CaseGate g where g.caseId = :case and g.practiceId = :practice", CaseGate.class)
                .setParameter("case", id.value())
                .setParameter("practice", permit.practice())
                .getResultList()
                .stream()
                .findFirst();
    }

    public void add(CaseGate gate) {
        em.persist(gate);
    }

    /** Whether the permit reaches the case; a caseload permit is held to the caseload by row-level security. */
    static boolean reaches(Permit permit, CaseId id) {
        return switch (permit.reach()) {
            case CASE -> permit.caseId().equals(id.value());
            case OWN -> permit.cases().contains(id.value());
            case CASELOAD, PRACTICE -> true;
            case MANAGEMENT -> false;
        };
    }

    private static GateFacts facts(Tuple row) {
        Contact contact = row.get("contact", Contact.class);
        ScreeningResult result = row.get("result", ScreeningResult.class);
        return new GateFacts(
                row.get("slot", PartnerSlot.class),
                row.get("state", ParticipantState.class),
                contact == null ? Contact.NOT_ASKED : contact,
                row.get("ends", LocalDate.class),
                result == null ? ScreeningResult.NOT_DONE : result,
                row.get("taken_on", LocalDate.class),
                row.get("decision", Decision.class),
                Boolean.TRUE.equals(row.get("force", Boolean.class)),
                Boolean.TRUE.equals(row.get("no_contact", Boolean.class)),
                new ReachOutFacts(
                        Boolean.TRUE.equals(row.get("rests", Boolean.class)),
                        row.get("rests_until", LocalDate.class),
                        row.get("no_stated", Instant.class) != null),
                row.get("review", LocalDate.class));
    }
}
