package org.keptword.access;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.internal.People;
import org.keptword.access.internal.StaffInvitationRepository;
import org.keptword.access.internal.UsageRepository;
import org.keptword.access.internal.WorkingTimeRepository;
import org.keptword.access.model.Person;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.audit.NewAuditEntry;
import org.keptword.shared.Actor;
import org.keptword.shared.Known;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** The people of the practice, for its manager. */
@Stateless
@DenyAll
public class PeopleService {

    @Inject
    CurrentActor current;

    @Inject
    People people;

    @Inject
    UsageRepository usage;

    @Inject
    WorkingTimeRepository repository;

    @Inject
    StaffInvitationRepository staff;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * Everybody of the manager's practice: staff first, then clients, each by name; and how the practice is used, as counts. Nothing
     * clinical is read for them: the database counts cases and sessions behind a function and gives away two numbers a counselor, so that
     * row-level security goes on to show a manager no case and no session.
     */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public PracticeUsage all() {
        Actor actor = current.get();
        List<Person> found = people.ofPractice(actor.practice().value());
        Set<UUID> covered = repository.withStandingCover(actor.practice().value());
        auditLog.record(
                actor,
                new NewAuditEntry(
                        AuditAction.LIST,
                        AuditedObject.PERSON,
                        found.stream().map(Person::id).toList(),
                        null,
                        null,
                        "PRACTICE"));
        Instant since = clock.instant().minus(Duration.ofDays(PracticeUsage.DAYS));
        List<PersonLine> people = found.stream()
                .sorted(Comparator.comparing(Person::role).thenComparing(Person::name))
                .map(person -> person.line(covered.contains(person.id())))
                .toList();
        return new PracticeUsage(
                people,
                (int) people.stream()
                        .filter(person -> person.state() == PersonState.ACTIVE
                                && person.lastSignIn() != null
                                && !person.lastSignIn().isBefore(since))
                        .count(),
                counselors(people, since),
                staff.open(actor.practice().value()).stream()
                        .map(invitation -> invitation.line(clock.instant()))
                        .toList());
    }

    private List<PracticeUsage.OfCounselor> counselors(List<PersonLine> people, Instant since) {
        Map<UUID, UsageRepository.OfCounselor> counted = usage.counselors(since).stream()
                .collect(Collectors.toMap(UsageRepository.OfCounselor::counselor, one -> one));
        return people.stream()
                .filter(person -> counted.containsKey(person.id().value()))
                .map(person -> new PracticeUsage.OfCounselor(
                        person.id(),
                        person.name(),
                        person.state(),
                        Known.in(counted, person.id().value()).openCases(),
                        Known.in(counted, person.id().value()).held()))
                .toList();
    }
}
