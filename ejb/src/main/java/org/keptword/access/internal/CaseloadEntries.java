package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.access.Relation;
import org.keptword.access.model.AbsenceEntry;
import org.keptword.access.model.CaseloadEntry;
import org.keptword.access.people.PersonLine;
import org.keptword.shared.Actor;
import org.keptword.shared.persistence.First;
import org.keptword.shared.persistence.NamePart;

/** Who reaches which case. Asked by the guard, before there is a permit. */
@ApplicationScoped
public class CaseloadEntries {

    static final String VALID = " and e.since <= :now and (e.until is null or e.until > :now)";

    /**
     * For owners and supervisors, who reach a case from when they are entered until somebody ends it: no moment is compared, which another
     * server may have written by a clock that is a little ahead.
     */
    private static final String NOT_ENDED = " and e.until is null";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    private record Owned(UUID caseId, UUID counselor) {}

    /** A client in a case. */
    public record ClientPlace(UUID caseId, UUID person) {}

    /**
     * A case that is covered.
     *
     * @param absence of the counselor, or null
     */
    public record CoveredCase(
            UUID caseId, String counselor, @Nullable AbsenceEntry absence) {}

    /** How the actor reaches the case now; the strongest relation where there are several. */
    public Optional<CaseloadEntry> relation(Actor actor, UUID caseId, Instant now) {
        return CaseloadEntry.strongest(em
                .createQuery(
                        "select e from CaseloadEntry e where e.personId = :person and e.caseId = :case" + VALID,
                        CaseloadEntry.class)
                .setParameter("person", actor.personValue())
                .setParameter("case", caseId)
                .setParameter("now", now)
                .getResultList()
                .stream());
    }

    /** By what the actor reaches some cases now. Cases out of reach are left out. */
    public Map<UUID, List<CaseloadEntry>> reached(Actor actor, Set<UUID> cases, Instant now) {
        return em
                .createQuery(
                        "select e from CaseloadEntry e where e.personId = :person and one_of(:cases, e.caseId)" + VALID,
                        CaseloadEntry.class)
                .setParameter("person", actor.personValue())
                .setParameter("cases", cases.toArray(UUID[]::new))
                .setParameter("now", now)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(CaseloadEntry::caseId));
    }

    /** The case that a record of a practice belongs to; empty for one that belongs to none. */
    public Optional<UUID> caseOf(Class<?> record, UUID id, UUID practice) {
        CriteriaBuilder is = em.getCriteriaBuilder();
        CriteriaQuery<UUID> query = is.createQuery(UUID.class);
        Root<?> row = query.from(record);
        query.select(row.get("caseId"))
                .where(
                        is.equal(row.get("id"), id),
                        is.equal(row.get("practiceId"), practice),
                        is.isNotNull(row.get("caseId")));
        return em.createQuery(query).getResultStream().findFirst();
    }

    /** The places a client has. */
    public List<CaseloadEntry> ofClient(Actor actor, Instant now) {
        return em.createQuery(
                        "select e from CaseloadEntry e where e.personId = :person and e.participantId is not null"
                                + VALID + " order by e.since desc",
                        CaseloadEntry.class)
                .setParameter("person", actor.personValue())
                .setParameter("now", now)
                .getResultList();
    }

    /** Every place a client has or had. */
    public List<CaseloadEntry> everOfClient(Actor actor) {
        return em.createQuery(
                        "select e from CaseloadEntry e where e.personId = :person and e.participantId is not null",
                        CaseloadEntry.class)
                .setParameter("person", actor.personValue())
                .getResultList();
    }

    /** What covers have for absences of a counselor and is not over. */
    public List<CaseloadEntry> coversOf(UUID counselor, Instant now) {
        return em.createQuery(
                        "select e from CaseloadEntry e where e.forId = :counselor and e.absenceId is not null"
                                + " and e.until > :now and e.until > e.since",
                        CaseloadEntry.class)
                .setParameter("counselor", counselor)
                .setParameter("now", now)
                .getResultList();
    }

    /** The cases of a counselor. */
    public List<UUID> ownedBy(UUID counselor) {
        return em.createQuery(
                        "select e.caseId from CaseloadEntry e where e.personId = :counselor and e.relation = :owner"
                                + NOT_ENDED + " order by e.caseId",
                        UUID.class)
                .setParameter("counselor", counselor)
                .setParameter("owner", Relation.OWNER)
                .getResultList();
    }

    /** The row by which a counselor has a case, for a manager of the practice. */
    public Optional<CaseloadEntry> ownerRow(Actor manager, UUID caseId, UUID counselor) {
        return First.of(em.createQuery(
                        "select e from CaseloadEntry e where e.caseId = :case and e.personId = :counselor"
                                + " and e.practiceId = :practice and e.relation = :owner" + NOT_ENDED,
                        CaseloadEntry.class)
                .setParameter("case", caseId)
                .setParameter("counselor", counselor)
                .setParameter("practice", manager.practice().value())
                .setParameter("owner", Relation.OWNER));
    }

    /** The counselors of cases, for a job of the practice. */
    public Map<UUID, UUID> ownersOf(Permit job, Collection<UUID> cases) {
        return em
                .createQuery(
                        "select e.caseId, e.personId from CaseloadEntry e where one_of(:cases, e.caseId) and e.relation = :owner"
                                + " and e.practiceId = :practice"
                                + NOT_ENDED,
                        Owned.class)
                .setParameter("cases", cases.toArray(UUID[]::new))
                .setParameter("practice", job.practice())
                .setParameter("owner", Relation.OWNER)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Owned::caseId, Owned::counselor, (one, other) -> one));
    }

    /** The cases a person covers now. */
    public List<CoveredCase> coveredBy(UUID person, Instant now) {
        return em.createQuery(
                        "select e.caseId, p.name, a from CaseloadEntry e join Person p on p.id = e.forId"
                                + " left join AbsenceEntry a on a.id = e.absenceId where e.personId = :person and e.relation = :cover"
                                + VALID,
                        CoveredCase.class)
                .setParameter("person", person)
                .setParameter("cover", Relation.COVER)
                .setParameter("now", now)
                .getResultList();
    }

    /** What somebody reads along in supervision, for a manager or a job of the practice. */
    public List<CaseloadEntry> readAlong(UUID practice, UUID supervisor) {
        return em.createQuery(
                        "select e from CaseloadEntry e where e.practiceId = :practice and e.personId = :person"
                                + " and e.relation = :supervision" + NOT_ENDED,
                        CaseloadEntry.class)
                .setParameter("practice", practice)
                .setParameter("person", supervisor)
                .setParameter("supervision", Relation.SUPERVISION)
                .getResultList();
    }

    /** The clients of a practice whose names have this part, each with a case; for its manager. */
    public List<ClientPlace> clientsNamed(String part, Actor manager) {
        return em.createQuery(
                        "select e.caseId, e.personId from CaseloadEntry e join Person p on p.id = e.personId where e.practiceId = :practice"
                                + " and e.relation = :client and plain_name(p.name) like :name escape '!'",
                        ClientPlace.class)
                .setParameter("practice", manager.practice().value())
                .setParameter("client", Relation.CLIENT)
                .setParameter("name", NamePart.pattern(part))
                .getResultList();
    }

    /** The names of the clients of some cases, by case; for the manager of their practice. */
    public Map<UUID, String> clientsOf(Collection<UUID> cases, Actor manager) {
        return em
                .createQuery(
                        "select e.caseId, p.name from CaseloadEntry e join Person p on p.id = e.personId where"
                                + " one_of(:cases, e.caseId) and e.practiceId = :practice and e.relation = :client order by e.since, p.name",
                        People.NameOf.class)
                .setParameter("cases", cases.toArray(UUID[]::new))
                .setParameter("practice", manager.practice().value())
                .setParameter("client", Relation.CLIENT)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        People.NameOf::id, Collectors.mapping(People.NameOf::name, Collectors.joining(", "))));
    }

    public void add(CaseloadEntry entry) {
        em.persist(entry);
        em.flush();
    }

    /** Those who supervise a counselor and can sign in. */
    public List<UUID> supervisorsOf(UUID counselor) {
        return em.createQuery(
                        "select s.supervisorId from Supervision s join Person p on p.id = s.supervisorId and p.state = :active"
                                + " where s.counselorId = :counselor and s.until is null",
                        UUID.class)
                .setParameter("active", PersonLine.State.ACTIVE)
                .setParameter("counselor", counselor)
                .getResultList();
    }

    /** Those who reach a case now in one of these ways. */
    public List<UUID> reaching(Permit job, UUID caseId, Collection<Relation> relations, Instant now) {
        return em.createQuery(
                        "select distinct e.personId from CaseloadEntry e where e.caseId = :case"
                                + " and e.practiceId = :practice and one_of(:relations, e.relation)" + VALID,
                        UUID.class)
                .setParameter("case", caseId)
                .setParameter("practice", job.practice())
                .setParameter(
                        "relations", relations.stream().map(Relation::name).toArray(String[]::new))
                .setParameter("now", now)
                .getResultList();
    }
}
