package org.keptword.access.presence;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.CurrentActor;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.internal.AbsenceCovers;
import org.keptword.access.internal.People;
import org.keptword.access.internal.WorkingTimeRepository;
import org.keptword.access.model.AbsenceEntry;
import org.keptword.access.model.WorkingTimeEntry;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.StaleState;

/** When a counselor works and is away, and who covers; said by each about oneself. The caseload of covers follows in the same act. */
@Stateless
@DenyAll
public class PresenceService {

    @Inject
    CurrentActor current;

    @Inject
    Locks locks;

    @Inject
    WorkingTimeRepository repository;

    @Inject
    AbsenceCovers covers;

    @Inject
    People people;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** What was said. It tells of no case and no client, so that it leaves no trace. */
    @RolesAllowed(Roles.COUNSELOR)
    @Reads
    public OwnPresence read() {
        Actor actor = current.get();
        WorkingTimeRepository.Week week = repository.week(actor);
        Optional<WorkingTimeEntry> said = Optional.ofNullable(week.said());
        WorkingTimeRepository.Around around = repository.around(actor, actor.today(clock));
        Map<PersonId, WorkingTimeRepository.Colleague> colleagues = around.colleagues().stream()
                .collect(Collectors.toMap(
                        WorkingTimeRepository.Colleague::id,
                        Function.identity(),
                        (one, other) -> one,
                        LinkedHashMap::new));
        return new OwnPresence(
                actor.requirePerson(),
                said.map(WorkingTimeEntry::version).orElse(OwnPresence.NOTHING_SAID),
                said.map(WorkingTimeEntry::week).orElseGet(week.usual()::week),
                said.flatMap(WorkingTimeEntry::standingCover),
                around.own().stream()
                        .map(entry -> away(entry, actor.today(clock), colleagues))
                        .toList(),
                colleagues.values().stream()
                        .map(one -> new OwnPresence.Colleague(one.id(), one.name()))
                        .toList());
    }

    private static OwnPresence.Away away(
            AbsenceEntry entry, LocalDate today, Map<PersonId, WorkingTimeRepository.Colleague> colleagues) {
        Timetable.Absence absence = entry.absence().orElseThrow(NotFound::new);
        Optional<PersonId> cover = absence.cover();
        Optional<WorkingTimeRepository.Colleague> there = cover.map(colleagues::get);
        return new OwnPresence.Away(
                entry.id(),
                entry.version(),
                absence.from(),
                absence.to(),
                cover,
                there.map(WorkingTimeRepository.Colleague::name),
                !today.isBefore(absence.from()),
                there.filter(one -> one.isAway(absence.from(), absence.to())).isPresent());
    }

    /** Sets the own week and who gets what waited too long. */
    @RolesAllowed(Roles.COUNSELOR)
    public void setWeek(SetWeek command) {
        Actor actor = current.shownTo(command.shownTo());
        locks.lockOwn(Lock.COUNSELOR, actor);
        requireColleague(actor, command.standingCover());
        WorkingTimeEntry entry = repository.said(actor).orElse(null);
        if ((entry == null ? OwnPresence.NOTHING_SAID : entry.version()) != command.version()) {
            throw new StaleState();
        }
        if (entry == null) {
            entry = new WorkingTimeEntry(actor, command.week());
            repository.add(entry);
        }
        entry.work(command.week());
        entry.coveredBy(command.standingCover());
        record(
                actor,
                AuditAction.CHANGE,
                AuditedObject.WORKING_TIME,
                Stream.of(actor.personValue()),
                command.standingCover());
    }

    /**
     * Adds an absence or changes one: its last day and its cover. One that would be over already, or that meets another, is refused.
     *
     * @return which one it is
     */
    @RolesAllowed(Roles.COUNSELOR)
    public UUID set(SetAbsence command) {
        Actor actor = current.shownTo(command.shownTo());
        locks.lockOwn(Lock.COUNSELOR, actor);
        requireColleague(actor, command.cover());
        List<AbsenceEntry> there = repository.absences(actor, actor.today(clock));
        AbsenceEntry entry = command.id().map(id -> find(there, id)).orElse(null);
        if (entry == null) {
            entry = new AbsenceEntry(actor, command.from(), command.to(), command.cover(), clock.instant());
        } else if (entry.version() != command.version()) {
            throw new StaleState();
        } else {
            entry.last(command.to(), command.cover());
        }
        Timetable.Absence absence = entry.absence().orElseThrow();
        if (absence.to().isBefore(actor.today(clock))) {
            throw new DomainRefusal("refusal.access.absenceOver");
        }
        requireFree(absence, there);
        if (command.id().isEmpty()) {
            repository.add(entry);
        }
        covers.align(actor, actor.zone());
        record(
                actor,
                command.id().isEmpty() ? AuditAction.CREATE : AuditAction.CHANGE,
                AuditedObject.ABSENCE,
                Stream.of(entry.id(), actor.personValue()),
                command.cover());
        return entry.id();
    }

    /** The counselor is back, or does not go; what the cover reached through it ends at once. */
    @RolesAllowed(Roles.COUNSELOR)
    public void end(PersonId shownTo, UUID id) {
        Actor actor = current.shownTo(shownTo);
        locks.lockOwn(Lock.COUNSELOR, actor);
        AbsenceEntry entry = find(repository.absences(actor, actor.today(clock)), id);
        Optional<PersonId> cover = entry.absence().flatMap(Timetable.Absence::cover);
        entry.end(actor.today(clock));
        covers.align(actor, actor.zone());
        record(actor, AuditAction.CHANGE, AuditedObject.ABSENCE, Stream.of(id, actor.personValue()), cover);
    }

    private static AbsenceEntry find(List<AbsenceEntry> there, UUID id) {
        return there.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    private static void requireFree(Timetable.Absence absence, List<AbsenceEntry> there) {
        if (there.stream()
                .filter(other -> !other.id().equals(absence.id()))
                .flatMap(other -> other.absence().stream())
                .anyMatch(other -> other.meets(absence.from(), absence.to()))) {
            throw new DomainRefusal("refusal.access.absenceMeets");
        }
    }

    private void requireColleague(Actor actor, Optional<PersonId> cover) {
        if (cover.isPresent()
                && !cover.get().equals(actor.person())
                && people.colleagues(actor).stream()
                        .noneMatch(one -> one.id().equals(cover.get().value()))) {
            throw new DomainRefusal("refusal.access.noSuchCover");
        }
    }

    private void record(
            Actor actor, AuditAction action, AuditedObject object, Stream<UUID> about, Optional<PersonId> cover) {
        List<UUID> ids =
                Stream.concat(about, cover.map(PersonId::value).stream()).toList();
        auditLog.record(actor, action, object, ids, "SELF");
    }

    /**
     * Command: to be away from a day to a day, both included.
     *
     * @param shownTo whom the page was shown to
     * @param id the absence to change, whose first day stays; empty for a new one
     * @param version of the absence the page showed
     */
    public record SetAbsence(
            PersonId shownTo, Optional<UUID> id, int version, LocalDate from, LocalDate to, Optional<PersonId> cover) {

        public SetAbsence {
            Objects.requireNonNull(shownTo);
            Objects.requireNonNull(id);
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
            Objects.requireNonNull(cover);
        }
    }

    /**
     * Command: the own working week, and who gets what waited too long.
     *
     * @param shownTo whom the page was shown to
     * @param version of the week the page showed
     */
    public record SetWeek(PersonId shownTo, int version, WorkingWeek week, Optional<PersonId> standingCover) {

        public SetWeek {
            Objects.requireNonNull(shownTo);
            Objects.requireNonNull(week);
            Objects.requireNonNull(standingCover);
        }
    }
}
