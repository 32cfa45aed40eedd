package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.cases.model.ContactException;
import org.keptword.cases.model.ContactStatement;
import org.keptword.cases.model.Screening;
import org.keptword.shared.ParticipantId;

/** What stands on the safety page of a case. */
@ApplicationScoped
public class SafetyRows {

    private static final String PEOPLE = """
            select c as opened, p as participant, f as file, k as consent, g.jointOpen as joint, w as rest,
                d as decided
            from Case c join Participant p on p.caseId = c.id left join ParticipantFile f on f.participantId = p.id
                left join CaseGate g on g.caseId = c.id left join ReachOutRest w on w.participantId = p.id
                left join ReachOutDecision d on d.participantId = p.id
                     and d.decidedAt = (select max(l.decidedAt) from ReachOutDecision l where l.participantId = p.id)
                left join Consent k on k.participantId = p.id
            where c.id = :case and c.practiceId = :practice order by p.slot, k.givenOn desc, k.recordedAt desc""";

    private static final String CONTACT = """
            select t as statement, x as exception
            from ContactStatement t left join ContactException x on x.contactStateId = t.id
            where t.caseId = :case and t.practiceId = :practice order by t.setAt desc, t.id desc, x.about""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** The case, its participants, their files and consents: a row for each consent. */
    public List<Tuple> people(Permit permit) {
        return tuples(permit, PEOPLE);
    }

    /** The statements about contact, the newest first: a row for each exception. */
    public List<Tuple> contact(Permit permit) {
        return tuples(permit, CONTACT);
    }

    /** The screenings of all participants, the newest first. */
    public List<Screening> screenings(Permit permit) {
        return em.createQuery(
                        "select s from Screening s where s.caseId = :case and s.practiceId = :practice"
                                + " order by s.takenAt desc, s.id desc",
                        Screening.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList();
    }

    public Optional<ContactStatement> inForce(Permit permit, ParticipantId of) {
        return em
                .createQuery(
                        "select t from ContactStatement t where t.participantId = :of and t.caseId = :case"
                                + " and t.replacedAt is null",
                        ContactStatement.class)
                .setParameter("of", of.value())
                .setParameter("case", permit.caseId())
                .getResultList()
                .stream()
                .findFirst();
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
        return em
                .createQuery(
                        "select s from Screening s where s.participantId = :of and s.caseId = :case"
                                + " order by s.takenAt desc, s.id desc",
                        Screening.class)
                .setParameter("of", of.value())
                .setParameter("case", permit.caseId())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    public Optional<Screening> screening(Permit permit, UUID id) {
        return em
                .createQuery("select s from Screening s where s.id = :id and s.caseId = :case", Screening.class)
                .setParameter("id", id)
                .setParameter("case", permit.caseId())
                .getResultList()
                .stream()
                .findFirst();
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

    private List<Tuple> tuples(Permit permit, String query) {
        return em.createQuery(query, Tuple.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList();
    }
}
