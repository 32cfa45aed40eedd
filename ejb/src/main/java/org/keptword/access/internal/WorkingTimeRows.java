package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Absence;
import org.keptword.access.Timetable;
import org.keptword.access.WorkingWeek;
import org.keptword.access.model.AbsenceEntry;
import org.keptword.access.model.WorkingTimeEntry;
import org.keptword.shared.Actor;
import org.keptword.shared.PersonId;

/** What counselors said of their week and their absences. */
@ApplicationScoped
public class WorkingTimeRows {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** The timetables of people of the practice, in one statement. */
    public Map<PersonId, Timetable> timetables(Collection<PersonId> people) {
        List<Tuple> rows = em.createQuery(
                        "select p.id, p.zone, w, a from Person p left join WorkingTimeEntry w on w.personId = p.id"
                                + " left join AbsenceEntry a on a.personId = p.id where p.id in :people order by a.fromDay, a.id",
                        Tuple.class)
                .setParameter("people", people.stream().map(PersonId::value).toList())
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new PersonId(row.get(0, UUID.class)),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), WorkingTimeRows::timetable)));
    }

    /** What a counselor said of the own week. */
    public Optional<WorkingTimeEntry> said(Actor counselor) {
        return Optional.ofNullable(em.find(WorkingTimeEntry.class, counselor.personValue()));
    }

    /** Absences of a counselor that are not over on a day, in order of their days. */
    public List<AbsenceEntry> absences(Actor counselor, LocalDate day) {
        return em.createQuery(
                        "select a from AbsenceEntry a where a.personId = :person and a.toDay >= :day"
                                + " and a.endedOn is null order by a.fromDay, a.id",
                        AbsenceEntry.class)
                .setParameter("person", counselor.personValue())
                .setParameter("day", day)
                .getResultList();
    }

    /** The counselors of a practice who named a colleague for what waits too long. */
    public Set<UUID> withStandingCover(UUID practice) {
        return Set.copyOf(em.createQuery(
                        "select w.personId from WorkingTimeEntry w where w.practiceId = :practice and w.standingCoverId is not null",
                        UUID.class)
                .setParameter("practice", practice)
                .getResultList());
    }

    /** Lets one change of a counselor's times wait for another until the end of the transaction, in two tabs too. */
    public void queueUp(Actor counselor) {
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0)) is null", Boolean.class)
                .setParameter(1, "working-times/" + counselor.person())
                .getSingleResult();
    }

    public void add(WorkingTimeEntry entry) {
        em.persist(entry);
    }

    public void add(AbsenceEntry entry) {
        em.persist(entry);
        em.flush();
    }

    private static Timetable timetable(List<Tuple> rows) {
        Tuple first = rows.get(0);
        Optional<WorkingTimeEntry> said = Optional.ofNullable(first.get(2, WorkingTimeEntry.class));
        List<Absence> absences = rows.stream()
                .map(row -> row.get(3, AbsenceEntry.class))
                .flatMap(entry -> Optional.ofNullable(entry).flatMap(AbsenceEntry::absence).stream())
                .toList();
        return new Timetable(
                ZoneId.of(first.get(1, String.class)),
                said.map(WorkingTimeEntry::week).orElse(WorkingWeek.USUAL),
                absences,
                said.flatMap(WorkingTimeEntry::standingCover));
    }
}
