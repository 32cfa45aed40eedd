package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.cases.model.Case;
import org.keptword.cases.model.Consent;
import org.keptword.cases.model.ContactException;
import org.keptword.cases.model.ContactLifting;
import org.keptword.cases.model.ContactStatement;
import org.keptword.cases.model.Participant;
import org.keptword.cases.model.ParticipantFile;
import org.keptword.cases.model.ReachOutDecision;
import org.keptword.cases.model.ReachOutRest;
import org.keptword.cases.model.Screening;
import org.keptword.cases.safety.OrderLiftingService;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.persistence.First;

/** What stands on the safety page of a case. */
@ApplicationScoped
public class SafetyRepository {

    private static final String PEOPLE = """
            select c as opened, p as participant, f as file, k as consent, case when g.jointOpen = true and m.heldSince is null then true else false end as joint,
                case when g.jointOpen = true then m.heldSince else null end as held, w as rest, d as decided
            from Case c join Participant p on p.caseId = c.id left join ParticipantFile f on f.participantId = p.id
                left join CaseGate g on g.caseId = c.id left join CaseGateDetail m on m.caseId = c.id
                left join ReachOutRest w on w.participantId = p.id
                left join ReachOutDecision d on d.participantId = p.id
                     and d.decided.at = (select max(l.decided.at) from ReachOutDecision l where l.participantId = p.id)
                left join Consent k on k.participantId = p.id
            where c.id = :case and c.practiceId = :practice order by p.slot, k.givenOn desc, k.recorded.at desc""";

    private static final String CONTACT = """
            select t as statement, u.name as set_by, x as exception, l as lifting, a.name as asked_by, b.name as decided_by
            from ContactStatement t left join ContactException x on x.contactStateId = t.id
                left join Person u on u.id = t.set.by left join ContactLifting l on l.contactStateId = t.id
                left join Person a on a.id = l.asked.by left join Person b on b.id = l.decided.by
            where t.caseId = :case and t.practiceId = :practice
            order by t.set.at desc, t.id desc, l.asked.at desc, l.id desc, x.about""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /**
     * A participant of the case with one consent, or none.
     *
     * @param held since when what closes joint work waits for its moment, or null
     * @param decided what was decided last about reaching out, or null
     */
    public record PersonRow(
            Case opened,
            Participant participant,
            ParticipantFile file,
            Consent consent,
            Boolean joint,
            @Nullable Instant held,
            ReachOutRest rest,
            ReachOutDecision decided) {}

    /** A statement about contact with one exception and one request to lift it, or none. */
    public record ContactRow(
            ContactStatement statement,
            String setBy,
            ContactException exception,
            ContactLifting lifting,
            String askedBy,
            String decidedBy) {}

    /** A screening with the names of who recorded and who decided it. */
    public record ScreeningRow(Screening screening, String takenBy, String decidedBy) {}

    /** The case, its participants, their files and consents: a row for each consent. */
    public List<PersonRow> people(Permit permit) {
        return rows(permit, PEOPLE, PersonRow.class);
    }

    /** The statements about contact, the newest first: a row for each exception. */
    public List<ContactRow> contact(Permit permit) {
        return rows(permit, CONTACT, ContactRow.class);
    }

    /** The screenings of all participants with the names of those who recorded and decided them, the newest first. */
    public List<ScreeningRow> screenings(Permit permit) {
        return rows(
                permit,
                "select s as screening, u.name as taken_by, d.name as decided_by from Screening s"
                        + " left join Person u on u.id = s.taken.by left join Person d on d.id = s.decidedBy"
                        + " where s.caseId = :case and s.practiceId = :practice order by s.taken.at desc, s.id desc",
                ScreeningRow.class);
    }

    public Optional<ContactStatement> inForce(Permit permit, ParticipantId of) {
        return First.of(em.createQuery(
                        "select t from ContactStatement t where t.participantId = :of and t.caseId = :case"
                                + " and t.replacedAt is null",
                        ContactStatement.class)
                .setParameter("of", of.value())
                .setParameter("case", permit.caseId()));
    }

    /** What stays allowed in writing under a statement. */
    public List<ContactException> exceptions(Permit permit, UUID statement) {
        return em.createQuery(
                        "select x from ContactException x where x.contactStateId = :statement and x.caseId = :case"
                                + " order by x.about",
                        ContactException.class)
                .setParameter("statement", statement)
                .setParameter("case", permit.caseId())
                .getResultList();
    }

    public Optional<Screening> latest(Permit permit, ParticipantId of) {
        return First.of(em.createQuery(
                        "select s from Screening s where s.participantId = :of and s.caseId = :case"
                                + " order by s.taken.at desc, s.id desc",
                        Screening.class)
                .setParameter("of", of.value())
                .setParameter("case", permit.caseId())
                .setMaxResults(1));
    }

    public Optional<Screening> screening(Permit permit, UUID id) {
        return First.of(
                em.createQuery("select s from Screening s where s.id = :id and s.caseId = :case", Screening.class)
                        .setParameter("id", id)
                        .setParameter("case", permit.caseId()));
    }

    /** What is asked about a participant and not decided yet. */
    public Optional<ContactLifting> asked(Permit permit, ParticipantId of) {
        return First.of(em.createQuery(
                        "select l from ContactLifting l where l.participantId = :of and l.caseId = :case and l.state = :asked",
                        ContactLifting.class)
                .setParameter("of", of.value())
                .setParameter("case", permit.caseId())
                .setParameter("asked", OrderLiftingService.State.ASKED));
    }

    /** One request to lift an order, decided or not. */
    public Optional<ContactLifting> lifting(Permit permit, UUID id) {
        return First.of(em.createQuery(
                        "select l from ContactLifting l where l.id = :id and l.caseId = :case", ContactLifting.class)
                .setParameter("id", id)
                .setParameter("case", permit.caseId()));
    }

    public void add(ContactLifting lifting) {
        em.persist(lifting);
    }

    /** Makes room for the next statement: only one is in force. */
    public void flush() {
        em.flush();
    }

    public void add(ContactStatement statement, List<ContactException> exceptions) {
        em.persist(statement);
        em.flush();
        exceptions.forEach(em::persist);
    }

    public void add(Screening screening) {
        em.persist(screening);
    }

    private <T> List<T> rows(Permit permit, String query, Class<T> type) {
        return em.createQuery(query, type)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList();
    }
}
