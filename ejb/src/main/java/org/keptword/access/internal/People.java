package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.model.Person;
import org.keptword.access.model.Practice;
import org.keptword.access.model.SignInKey;
import org.keptword.access.model.Supervision;
import org.keptword.access.people.PeopleService;
import org.keptword.access.people.PersonLine;
import org.keptword.shared.Actor;
import org.keptword.shared.Role;
import org.keptword.shared.persistence.First;
import org.keptword.shared.persistence.NamePart;

/** Practices and people. Rows of other practices do not show, whatever is asked. */
@ApplicationScoped
public class People {

    /** Written out and not as a parameter, so that the query is translated once and the database knows how many they are. */
    private static final String IS_STAFF = "p.role in (org.keptword.shared.Role.COUNSELOR,"
            + " org.keptword.shared.Role.SUPERVISOR, org.keptword.shared.Role.MANAGER)";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** Returns the place of an account that signs in, before an actor is set. */
    public Optional<SignInKey> signingIn(String subject) {
        List<?> found = em.createNativeQuery("select * from keptword.sign_in_of(?1)", SignInKey.class)
                .setParameter(1, subject)
                .getResultList();
        return found.stream().map(SignInKey.class::cast).findFirst();
    }

    /** The place an account has in any practice; for jobs. */
    public Optional<SignInKey> key(String subject) {
        return Optional.ofNullable(em.find(SignInKey.class, subject));
    }

    /** Under which identities a person signs in. */
    public List<String> subjects(UUID person) {
        return em.createQuery("select k.subject from SignInKey k where k.personId = :person", String.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** A person of the practice. */
    public Optional<Person> find(UUID practice, UUID id) {
        return First.of(
                em.createQuery("select p from Person p where p.id = :id and p.practiceId = :practice", Person.class)
                        .setParameter("id", id)
                        .setParameter("practice", practice));
    }

    /** The managers who may sign in, held until the transaction ends: no two of them put each other out at once. */
    public List<Person> managersHeld(UUID practice) {
        return em.createQuery(
                        "select p from Person p where p.practiceId = :practice and p.role = :role and p.state = :state order by p.id",
                        Person.class)
                .setParameter("practice", practice)
                .setParameter("role", Role.MANAGER)
                .setParameter("state", PersonLine.State.ACTIVE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The counselors of a practice who may sign in, by name. */
    public List<Person> counselors(UUID practice) {
        return em.createQuery(
                        "select p from Person p where p.practiceId = :practice and p.role = :role and p.state = :state"
                                + " order by p.name, p.id",
                        Person.class)
                .setParameter("practice", practice)
                .setParameter("role", Role.COUNSELOR)
                .setParameter("state", PersonLine.State.ACTIVE)
                .getResultList();
    }

    /** Whose cases a supervisor reads along today. */
    public List<Supervision> supervisionsBy(UUID practice, UUID supervisor) {
        return em.createQuery(
                        "select s from Supervision s where s.practiceId = :practice and s.supervisorId = :supervisor"
                                + " and s.until is null",
                        Supervision.class)
                .setParameter("practice", practice)
                .setParameter("supervisor", supervisor)
                .getResultList();
    }

    /** Whether anybody has a place in any practice; for jobs. */
    public boolean hasKeys() {
        return !em.createQuery("select k.subject from SignInKey k", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whether the one reads along with the cases of the other today. */
    public boolean isSupervised(UUID supervisor, UUID counselor) {
        return em.createQuery(
                                "select count(s) from Supervision s where s.supervisorId = :supervisor"
                                        + " and s.counselorId = :counselor and s.until is null",
                                Long.class)
                        .setParameter("supervisor", supervisor)
                        .setParameter("counselor", counselor)
                        .getSingleResult()
                > 0;
    }

    public Optional<Person> find(UUID id) {
        return Optional.ofNullable(em.find(Person.class, id));
    }

    public Optional<Practice> practice(UUID id) {
        return Optional.ofNullable(em.find(Practice.class, id));
    }

    /**
     * A member of the staff in the manager's list.
     *
     * @param covered whether the person named a colleague for what waits too long, one who can sign in
     * @param active how many people of the practice may sign in
     * @param signedIn how many of them did since a moment
     */
    public record StaffLine(Person person, Boolean covered, Long active, Long signedIn) {}

    /** The staff whose name has this part, by name. */
    public List<StaffLine> staffNamed(UUID practice, String part, Instant since) {
        return em.createQuery(
                        "select p, case when exists (select 1 from WorkingTimeEntry w join Person c on c.id = w.standingCoverId"
                                + " where w.personId = p.id and c.state = :active) then true else false end,"
                                + " (select count(a) from Person a where a.practiceId = :practice and a.state = :active),"
                                + " (select count(s) from Person s where s.practiceId = :practice and s.state = :active"
                                + " and s.lastSignInAt >= :since)"
                                + " from Person p where p.practiceId = :practice and "
                                + IS_STAFF
                                + " and plain_name(p.name) like :name escape '!' order by plain_name(p.name), p.id",
                        StaffLine.class)
                .setParameter("practice", practice)
                .setParameter("active", PersonLine.State.ACTIVE)
                .setParameter("since", since)
                .setParameter("name", NamePart.pattern(part))
                .getResultList();
    }

    /**
     * A client in the manager's list.
     *
     * @param found how many there are in all
     */
    public record ClientLine(Person person, Long found) {}

    /** Some of the clients whose name has a part, in the order asked for. */
    public List<ClientLine> clientsNamed(UUID practice, PeopleService.PeopleQuery query, int most) {
        boolean byName = query.sort() == PeopleService.PeopleQuery.Sort.NAME;
        String order;
        if (query.descending()) {
            order = byName ? "plain_name(p.name) desc" : "p.lastSignInAt desc nulls last";
        } else {
            order = byName ? "plain_name(p.name)" : "p.lastSignInAt nulls first";
        }
        return em.createQuery(
                        "select p, count(p.id) over () from Person p where p.practiceId = :practice and p.role = :client"
                                + " and plain_name(p.name) like :name escape '!' order by "
                                + order + ", plain_name(p.name), p.id",
                        ClientLine.class)
                .setParameter("practice", practice)
                .setParameter("client", Role.CLIENT)
                .setParameter("name", NamePart.pattern(query.name()))
                .setFirstResult(query.offset())
                .setMaxResults(most)
                .getResultList();
    }

    /** People of a practice in some roles whose name has this part, by name; at most so many. */
    public List<NameOf> some(UUID practice, String part, Set<Role> roles, int most) {
        return em.createQuery(
                        "select p.id, p.name from Person p where p.practiceId = :practice and p.role in :roles"
                                + " and plain_name(p.name) like :name escape '!' order by plain_name(p.name), p.id",
                        NameOf.class)
                .setParameter("practice", practice)
                .setParameter("roles", roles)
                .setParameter("name", NamePart.pattern(part))
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of a practice whose name has this part. */
    public Set<UUID> named(UUID practice, String part) {
        return Set.copyOf(em.createQuery(
                        "select p.id from Person p where p.practiceId = :practice and plain_name(p.name) like :name escape '!'",
                        UUID.class)
                .setParameter("practice", practice)
                .setParameter("name", NamePart.pattern(part))
                .getResultList());
    }

    /** The names of some people of a practice, by their ids. */
    public Map<UUID, String> names(UUID practice, Collection<UUID> ids) {
        return em
                .createQuery(
                        "select p.id, p.name from Person p where p.practiceId = :practice and one_of(:ids, p.id)",
                        NameOf.class)
                .setParameter("practice", practice)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(NameOf::id, NameOf::name));
    }

    /** The name that goes with an id. */
    public record NameOf(UUID id, String name) {}

    /** Everybody who works in a practice, by role and name. */
    public List<Person> staff(UUID practice) {
        return em.createQuery(
                        "select p from Person p where p.practiceId = :practice and " + IS_STAFF
                                + " order by p.role, p.name, p.id",
                        Person.class)
                .setParameter("practice", practice)
                .getResultList();
    }

    /** The colleagues of a counselor who can cover: those who may sign in, by name. */
    public List<Person> colleagues(Actor counselor) {
        return em.createQuery(
                        "select p from Person p where p.practiceId = :practice and p.role = :role and p.state = :state"
                                + " and p.id <> :self order by p.name, p.id",
                        Person.class)
                .setParameter("practice", counselor.practice().value())
                .setParameter("role", Role.COUNSELOR)
                .setParameter("state", PersonLine.State.ACTIVE)
                .setParameter("self", counselor.personValue())
                .getResultList();
    }

    public void add(Practice practice) {
        em.persist(practice);
        em.flush();
    }

    public void add(Person person, SignInKey key) {
        em.persist(person);
        em.persist(key);
        em.flush();
    }

    public void add(Supervision supervision) {
        em.persist(supervision);
    }

    /** Those of these people who may sign in. */
    public List<Person> active(UUID practice, Collection<UUID> ids) {
        return em.createQuery(
                        "select p from Person p where p.practiceId = :practice and one_of(:ids, p.id) and p.state = :active",
                        Person.class)
                .setParameter("practice", practice)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("active", PersonLine.State.ACTIVE)
                .getResultList();
    }
}
