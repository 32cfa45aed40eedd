package org.keptword.access.joining;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.CurrentActor;
import org.keptword.access.internal.CodeRepository;
import org.keptword.access.internal.People;
import org.keptword.access.internal.StaffInvitationRepository;
import org.keptword.access.internal.SupervisionCaseload;
import org.keptword.access.internal.UsageRepository;
import org.keptword.access.model.Person;
import org.keptword.access.model.StaffInvitation;
import org.keptword.access.people.PeopleService;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.custody.Codes;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.Reads;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;

/** Who works in the practice: letting in, supervision, and a new sign-in, by its manager. */
@Stateless
@DenyAll
public class StaffService {

    @Inject
    CurrentActor current;

    @Inject
    People people;

    @Inject
    StaffInvitationRepository invitations;

    @Inject
    CodeRepository codes;

    @Inject
    UsageRepository usage;

    @Inject
    SupervisionCaseload reading;

    @Inject
    Renewals renewals;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** One person and what may be done about the account. */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public PersonAccount person(PersonId id) {
        Actor actor = current.get();
        UUID practice = actor.practice().value();
        Person person = people.find(id.value()).orElseThrow(NotFound::new);
        boolean supervisor = person.role() == Role.SUPERVISOR;
        auditLog.record(actor, AuditAction.READ, AuditedObject.PERSON, List.of(id.value()), "PRACTICE");
        return new PersonAccount(
                person.line(true),
                person.isAccountBehind(),
                id.equals(actor.person()),
                person.role() == Role.MANAGER
                        && people.staff(practice).stream()
                                .noneMatch(other -> other.role() == Role.MANAGER
                                        && other.isActive()
                                        && !other.id().equals(person.id())),
                person.role() == Role.COUNSELOR
                        ? usage.waitingWith(person.id(), clock.instant())
                        : PersonAccount.WaitingCounts.NOTHING,
                supervisor ? supervisedBy(practice, person.id()) : Set.of(),
                supervisor ? choices(people.counselors(practice).stream()) : List.of());
    }

    /** Whose cases a supervisor could read along, by name. */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public List<PersonAccount.Counselor> counselors() {
        return choices(people.counselors(current.get().practice().value()).stream());
    }

    /** An invitation that was neither used nor taken back. */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public PeopleService.PracticeUsage.Invited invitation(UUID id) {
        return open(current.get(), id).line(clock.instant());
    }

    /** Makes a code for a colleague, to be handed over in the room. */
    @RolesAllowed(Roles.MANAGER)
    public IssuedCode invite(InviteStaff command) {
        Actor actor = current.get();
        requireCounselors(actor, values(command.supervises()));
        StaffInvitation invitation = new StaffInvitation(actor, command, clock.instant());
        invitations.add(invitation);
        auditLog.record(
                actor,
                AuditAction.CREATE,
                AuditedObject.STAFF_INVITATION,
                Stream.concat(Stream.of(invitation.id()), values(command.supervises()).stream())
                        .toList(),
                "PRACTICE");
        return give(actor, invitation);
    }

    /** Makes another code for somebody invited; the earlier one is worth nothing from now on. */
    @RolesAllowed(Roles.MANAGER)
    public IssuedCode again(UUID id) {
        Actor actor = current.get();
        StaffInvitation invitation = open(actor, id);
        invitation.renew(actor, clock.instant());
        auditLog.record(actor, AuditAction.CHANGE, AuditedObject.STAFF_INVITATION, List.of(id), "PRACTICE");
        return give(actor, invitation);
    }

    /** Takes an invitation back. */
    @RolesAllowed(Roles.MANAGER)
    public void revoke(UUID id) {
        Actor actor = current.get();
        open(actor, id).revoke();
        codes.take(id);
        auditLog.record(actor, AuditAction.CHANGE, AuditedObject.STAFF_INVITATION, List.of(id), "PRACTICE");
    }

    /**
     * A supervisor reads along with the cases of these counselors from now on, and with nobody else's. Who is not offered, because the
     * account is disabled, stays supervised: the cases wait for their hand-over.
     */
    @RolesAllowed(Roles.MANAGER)
    public void supervise(PersonId supervisor, Set<PersonId> counselors) {
        Actor actor = current.get();
        UUID practice = actor.practice().value();
        if (people.find(practice, supervisor.value())
                .filter(person -> person.role() == Role.SUPERVISOR)
                .isEmpty()) {
            throw new NotFound();
        }
        Set<UUID> before = values(supervisedBy(practice, supervisor.value()));
        Set<UUID> offered = choices(people.counselors(practice).stream()).stream()
                .map(counselor -> counselor.id().value())
                .collect(Collectors.toSet());
        Set<UUID> wanted = values(counselors);
        requireCounselors(
                actor, wanted.stream().filter(one -> !before.contains(one)).toList());
        before.stream().filter(one -> !offered.contains(one)).forEach(wanted::add);
        Set<UUID> changed = reading.align(practice, supervisor.value(), wanted);
        auditLog.record(
                actor,
                AuditAction.CHANGE,
                AuditedObject.SUPERVISION,
                Stream.concat(Stream.of(supervisor.value()), changed.stream()).toList(),
                "PRACTICE");
    }

    /** Makes a code with which one of the staff begins the sign-in anew. A client gets it from the counselor, and oneself has a password. */
    @RolesAllowed(Roles.MANAGER)
    public IssuedCode renew(PersonId id) {
        Actor actor = current.get();
        if (people.find(actor.practice().value(), id.value())
                .filter(person -> person.role() != Role.CLIENT && !id.equals(actor.person()))
                .isEmpty()) {
            throw new NotFound();
        }
        IssuedCode code = renewals.issue(actor, id);
        auditLog.record(actor, AuditAction.CREATE, AuditedObject.RENEWAL, List.of(id.value()), "PRACTICE");
        return code;
    }

    private IssuedCode give(Actor actor, StaffInvitation invitation) {
        String code = Codes.make();
        codes.give(
                invitation.id(),
                IssuedCode.Kind.STAFF,
                actor.practice().value(),
                Codes.hash(code).orElseThrow());
        return new IssuedCode(code, invitation.expiresAt());
    }

    private StaffInvitation open(Actor actor, UUID id) {
        return invitations.open(actor.practice().value()).stream()
                .filter(invitation -> invitation.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void requireCounselors(Actor actor, Collection<UUID> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        Set<UUID> there = people.counselors(actor.practice().value()).stream()
                .map(Person::id)
                .collect(Collectors.toSet());
        if (!there.containsAll(wanted)) {
            throw new DomainRefusal("refusal.access.noSuchCounselor");
        }
    }

    private Set<PersonId> supervisedBy(UUID practice, UUID supervisor) {
        return people.supervisionsBy(practice, supervisor).stream()
                .map(supervision -> new PersonId(supervision.counselorId()))
                .collect(Collectors.toSet());
    }

    private static List<PersonAccount.Counselor> choices(Stream<Person> people) {
        return people.filter(person -> person.role() == Role.COUNSELOR && person.isActive())
                .map(person -> new PersonAccount.Counselor(new PersonId(person.id()), person.name()))
                .toList();
    }

    private static Set<UUID> values(Set<PersonId> people) {
        return people.stream().map(PersonId::value).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * Command: let somebody in who works here.
     *
     * @param name how the person is called, at most {@value #LONGEST_NAME} characters
     * @param role counselor, supervisor or another manager
     * @param supervises the counselors whose cases a supervisor reads along; of others none
     */
    public record InviteStaff(String name, Role role, Set<PersonId> supervises) {

        public static final int LONGEST_NAME = 120;

        public InviteStaff {
            name = name == null ? "" : name.strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                throw new DomainRefusal("refusal.access.staffName", LONGEST_NAME);
            }
            if (!role.isStaff() && role != Role.MANAGER) {
                throw new IllegalArgumentException("A counselor, a supervisor or a manager");
            }
            supervises = role == Role.SUPERVISOR ? Set.copyOf(supervises) : Set.of();
        }
    }
}
