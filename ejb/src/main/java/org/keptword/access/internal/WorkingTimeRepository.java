package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.access.model.AbsenceEntry;
import org.keptword.access.model.WeekHours;
import org.keptword.access.model.WorkingTimeEntry;
import org.keptword.access.people.PersonLine;
import org.keptword.access.presence.Timetable;
import org.keptword.shared.Actor;
import org.keptword.shared.PersonId;
import org.keptword.shared.Role;

/** Stores the working hours and absences of counselors. */
@ApplicationScoped
public class WorkingTimeRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** The week of the practice and what a person said of the own one, one absence or none, and those named to cover who can sign in. */
    private record TimetableRow(
            UUID person,
            String zone,
            WeekHours usual,
            @Nullable WorkingTimeEntry week,
            AbsenceEntry absence,
            @Nullable UUID standingCover,
            @Nullable UUID cover) {}

    /**
     * The week of the practice, and what a counselor said of the own one.
     *
     * @param said null for nothing
     */
    public record Week(WeekHours usual, @Nullable WorkingTimeEntry said) {}

    private record ColleagueRow(UUID person, String name, AbsenceEntry absence) {}

    /** A colleague who can cover, with the absences that are not over. */
    public record Colleague(PersonId id, String name, List<Timetable.Absence> absences) {

        /** Whether the colleague is away oneself on some of these days. */
        public boolean isAway(LocalDate from, LocalDate to) {
            return absences.stream().anyMatch(absence -> absence.meets(from, to));
        }
    }

    /**
     * Who is away when.
     *
     * @param own absences of the counselor that are not over, in order of their days
     * @param colleagues who can cover: those who may sign in, by name
     */
    public record Around(List<AbsenceEntry> own, List<Colleague> colleagues) {}

    /**
     * The timetables of people of the practice, in one statement. Who cannot sign in any more covers nobody.
     *
     * @param since absences that were over before this day are left out
     */
    public Map<PersonId, Timetable> timetables(Collection<PersonId> people, LocalDate since) {
        List<TimetableRow> rows = em.createQuery(
                        "select p.id, p.zone, o.hours, w, a, s.id, c.id from Person p join Practice o on o.id = p.practiceId"
                                + " left join WorkingTimeEntry w on w.personId = p.id"
                                + " left join AbsenceEntry a on a.personId = p.id and a.toDay >= :since"
                                + " left join Person s on s.id = w.standingCoverId and s.state = :active"
                                + " left join Person c on c.id = a.coverId and c.state = :active"
                                + " where one_of(:people, p.id) order by a.fromDay, a.id",
                        TimetableRow.class)
                .setParameter("active", PersonLine.State.ACTIVE)
                .setParameter("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .setParameter("since", since)
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new PersonId(row.person()),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), WorkingTimeRepository::timetable)));
    }

    /** What a counselor said of the own week. */
    public Optional<WorkingTimeEntry> said(Actor counselor) {
        return Optional.ofNullable(em.find(WorkingTimeEntry.class, counselor.personValue()));
    }

    /** The week of the practice with what a counselor said of the own one, in one statement. */
    public Week week(Actor counselor) {
        return em.createQuery(
                        "select o.hours, w from Practice o left join WorkingTimeEntry w on w.personId = :person where o.id = :practice",
                        Week.class)
                .setParameter("person", counselor.personValue())
                .setParameter("practice", counselor.practice().value())
                .getSingleResult();
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

    /** The colleagues of a counselor who can cover: those who may sign in, by name; one statement with their absences. */
    public List<Colleague> colleagues(Actor counselor, LocalDate day) {
        return around(counselor, day).colleagues();
    }

    /** The absences of a counselor and of the colleagues who can cover that are not over on a day, in one statement. */
    public Around around(Actor counselor, LocalDate day) {
        List<ColleagueRow> rows = em.createQuery(
                        "select p.id, p.name, a from Person p left join AbsenceEntry a on a.personId = p.id"
                                + " and a.toDay >= :day and a.endedOn is null where p.practiceId = :practice"
                                + " and (p.id = :self or (p.role = :role and p.state = :active)) order by p.name, p.id, a.fromDay, a.id",
                        ColleagueRow.class)
                .setParameter("day", day)
                .setParameter("practice", counselor.practice().value())
                .setParameter("role", Role.COUNSELOR)
                .setParameter("active", PersonLine.State.ACTIVE)
                .setParameter("self", counselor.personValue())
                .getResultList();
        Map<UUID, List<ColleagueRow>> people = rows.stream()
                .collect(Collectors.groupingBy(ColleagueRow::person, LinkedHashMap::new, Collectors.toList()));
        List<AbsenceEntry> own = Optional.ofNullable(people.remove(counselor.personValue())).stream()
                .flatMap(List::stream)
                .map(ColleagueRow::absence)
                .filter(Objects::nonNull)
                .toList();
        return new Around(
                own,
                people.values().stream()
                        .map(of -> new Colleague(
                                new PersonId(of.get(0).person()),
                                of.get(0).name(),
                                of.stream()
                                        .map(ColleagueRow::absence)
                                        .flatMap(WorkingTimeRepository::absence)
                                        .toList()))
                        .toList());
    }

    public void add(WorkingTimeEntry entry) {
        em.persist(entry);
    }

    public void add(AbsenceEntry entry) {
        em.persist(entry);
        em.flush();
    }

    private static Timetable timetable(List<TimetableRow> rows) {
        TimetableRow first = rows.get(0);
        Optional<WorkingTimeEntry> said = Optional.ofNullable(first.week());
        List<Timetable.Absence> absences = rows.stream()
                .flatMap(row ->
                        absence(row.absence()).map(absence -> row.cover() == null ? absence.uncovered() : absence))
                .toList();
        return new Timetable(
                ZoneId.of(first.zone()),
                said.map(WorkingTimeEntry::week).orElseGet(first.usual()::week),
                absences,
                Optional.ofNullable(first.standingCover()).map(PersonId::new));
    }

    private static Stream<Timetable.Absence> absence(@Nullable AbsenceEntry entry) {
        return Optional.ofNullable(entry).flatMap(AbsenceEntry::absence).stream();
    }
}
