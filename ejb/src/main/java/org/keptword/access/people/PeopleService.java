package org.keptword.access.people;

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
import org.keptword.access.CurrentActor;
import org.keptword.access.internal.People;
import org.keptword.access.internal.StaffInvitationRepository;
import org.keptword.access.internal.UsageRepository;
import org.keptword.access.internal.WorkingTimeRepository;
import org.keptword.access.joining.InvitationStatus;
import org.keptword.access.model.Person;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.Actor;
import org.keptword.shared.Known;
import org.keptword.shared.PersonId;
import org.keptword.shared.Reads;
import org.keptword.shared.Role;
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
                AuditAction.LIST,
                AuditedObject.PERSON,
                found.stream().map(Person::id).toList(),
                "PRACTICE");
        Instant since = clock.instant().minus(Duration.ofDays(PracticeUsage.DAYS));
        List<PersonLine> people = found.stream()
                .sorted(Comparator.comparing(Person::role).thenComparing(Person::name))
                .map(person -> person.line(covered.contains(person.id())))
                .toList();
        return new PracticeUsage(
                people,
                (int) people.stream()
                        .filter(person -> person.state() == PersonLine.State.ACTIVE
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

    /**
     * The people of a practice and how it is used, for its manager: people, and numbers without anything they are counted from.
     *
     * @param people staff first, then clients, each by name
     * @param signedIn active people who signed in within the last {@value #DAYS} days
     * @param counselors by name
     * @param invited staff who have not used their code yet, by name
     */
    public record PracticeUsage(
            List<PersonLine> people, int signedIn, List<OfCounselor> counselors, List<Invited> invited) {

        /** How many days are looked back. */
        public static final int DAYS = 30;

        /**
         * What one counselor does, in numbers.
         *
         * @param cases cases of the counselor in which work goes on
         * @param held sessions held within the last {@value PracticeUsage#DAYS} days
         */
        public record OfCounselor(PersonId counselor, String name, PersonLine.State state, long cases, long held) {}

        /** Somebody who is to work here and has no account yet. */
        public record Invited(UUID id, String name, Role role, InvitationStatus status) {}

        public PracticeUsage {
            people = List.copyOf(people);
            counselors = List.copyOf(counselors);
            invited = List.copyOf(invited);
        }

        /** How many people of the practice can sign in. */
        public int active() {
            return (int) people.stream()
                    .filter(person -> person.state() == PersonLine.State.ACTIVE)
                    .count();
        }

        /** How many sessions were held in the whole practice within the last {@value #DAYS} days. */
        public long held() {
            return counselors.stream().mapToLong(OfCounselor::held).sum();
        }
    }
}
