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
import java.util.stream.Stream;
import org.keptword.access.CurrentActor;
import org.keptword.access.internal.People;
import org.keptword.access.internal.StaffInvitationRepository;
import org.keptword.access.internal.UsageRepository;
import org.keptword.access.joining.InvitationStatus;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Known;
import org.keptword.shared.PersonId;
import org.keptword.shared.Reads;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;

/** The people of the practice, for its manager. */
@Stateless
@DenyAll
public class PeopleService {

    /** So many names are suggested at most. */
    public static final int SUGGESTED = 8;

    private static final Set<Role> PEOPLE = Set.of(Role.COUNSELOR, Role.SUPERVISOR, Role.MANAGER, Role.CLIENT);

    /** So many people a file holds at most. */
    public static final int EXPORTED = 20_000;

    @Inject
    CurrentActor current;

    @Inject
    People people;

    @Inject
    UsageRepository usage;

    @Inject
    StaffInvitationRepository staff;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** The first page of everybody. */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public PracticeUsage all() {
        return page(PeopleQuery.first(""));
    }

    /**
     * The people of the manager's practice: staff by name, then a page of clients; and how the practice is used, as counts. Nothing
     * clinical is read for them: the database counts cases and sessions behind a function and gives away two numbers a counselor, so that
     * row-level security goes on to show a manager no case and no session.
     *
     * @param query which clients; the last page where there are fewer
     */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public PracticeUsage find(PeopleQuery query) {
        return page(query);
    }

    /**
     * The people of the practice to be taken away as a file, staff first, then clients, each by name. More than {@value #EXPORTED} are refused.
     *
     * @param name part of the name of those wanted; empty for everybody
     */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public List<PersonLine> export(String name) {
        Actor actor = current.get();
        UUID practice = actor.practice().value();
        Instant since = clock.instant().minus(Duration.ofDays(PracticeUsage.DAYS));
        List<PersonLine> lines = Stream.concat(
                        people.staffNamed(practice, name.strip(), since).stream()
                                .sorted(Comparator.comparing(one -> one.person().role()))
                                .map(one -> one.person().line(one.covered())),
                        people.clientsNamed(practice, PeopleQuery.first(name), EXPORTED + 1).stream()
                                .map(one -> one.person().line(false)))
                .toList();
        if (lines.size() > EXPORTED) {
            throw new DomainRefusal("refusal.access.exportTooLong", EXPORTED);
        }
        auditLog.recordExport(
                actor,
                new AuditLog.NewAuditEntry(AuditAction.EXPORT, AuditedObject.PERSON, List.of(), null, null, "PRACTICE"),
                lines.stream().map(one -> one.id().value()).toList());
        return lines;
    }

    /**
     * Returns people whose name has this part, by name, at most {@value #SUGGESTED}: what to choose from while a name is typed.
     *
     * @param clients whether clients alone are meant, or the staff as well
     */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public List<PersonName> suggest(String part, boolean clients) {
        Actor actor = current.get();
        Set<Role> roles = clients ? Set.of(Role.CLIENT) : PEOPLE;
        List<PersonName> names = people.some(actor.practice().value(), part.strip(), roles, SUGGESTED).stream()
                .map(one -> new PersonName(new PersonId(one.id()), one.name()))
                .toList();
        auditLog.record(
                actor,
                AuditAction.LIST,
                AuditedObject.PERSON,
                names.stream().map(one -> one.id().value()).toList(),
                "PRACTICE");
        return names;
    }

    /** A person by name. */
    public record PersonName(PersonId id, String name) {}

    private PracticeUsage page(PeopleQuery query) {
        String name = query.name();
        Actor actor = current.get();
        UUID practice = actor.practice().value();
        Instant since = clock.instant().minus(Duration.ofDays(PracticeUsage.DAYS));
        List<People.StaffLine> staffFound = people.staffNamed(practice, name, since).stream()
                .sorted(Comparator.comparing(one -> one.person().role()))
                .toList();
        List<People.ClientLine> clients = people.clientsNamed(practice, query, PracticeUsage.PAGE);
        if (clients.isEmpty() && query.offset() > 0) {
            return page(query.from(lastPage(practice, query)));
        }
        List<PersonLine> lines = Stream.concat(
                        staffFound.stream().map(one -> one.person().line(one.covered())),
                        clients.stream().map(one -> one.person().line(false)))
                .toList();
        auditLog.record(
                actor,
                AuditAction.LIST,
                AuditedObject.PERSON,
                lines.stream().map(one -> one.id().value()).toList(),
                "PRACTICE");
        return new PracticeUsage(
                lines,
                clients.stream()
                        .findFirst()
                        .map(People.ClientLine::found)
                        .orElse(0L)
                        .intValue(),
                query.offset(),
                staffFound.stream()
                        .findFirst()
                        .map(People.StaffLine::active)
                        .orElse(0L)
                        .intValue(),
                staffFound.stream()
                        .findFirst()
                        .map(People.StaffLine::signedIn)
                        .orElse(0L)
                        .intValue(),
                name.isEmpty() ? counselors(lines, since) : List.of(),
                staff.open(practice).stream()
                        .map(invitation -> invitation.line(clock.instant()))
                        .toList());
    }

    /** How many clients come before the last page. */
    private int lastPage(UUID practice, PeopleQuery query) {
        long found = people.clientsNamed(practice, query.from(0), 1).stream()
                .findFirst()
                .map(People.ClientLine::found)
                .orElse(1L);
        return (int) ((found - 1) / PracticeUsage.PAGE * PracticeUsage.PAGE);
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
     * Which clients are asked for.
     *
     * @param name part of the name of those looked for, in capitals or not, with accents or without; empty for everybody
     * @param offset how many come before
     */
    public record PeopleQuery(String name, Sort sort, boolean descending, int offset) {

        /** By what; those who never signed in come first. Equal ones stand by name. */
        public enum Sort {
            NAME,
            LAST_SIGN_IN
        }

        public PeopleQuery {
            name = name.strip();
            offset = Math.max(offset, 0);
        }

        /** The first page by name. */
        public static PeopleQuery first(String name) {
            return new PeopleQuery(name, Sort.NAME, false, 0);
        }

        private PeopleQuery from(int other) {
            return new PeopleQuery(name, sort, descending, other);
        }
    }

    /**
     * The people of a practice and how it is used, for its manager: people, and numbers without anything they are counted from.
     *
     * @param people staff first, then a page of clients, each by name
     * @param clients how many clients there are on all pages
     * @param offset how many of them come before this page
     * @param active how many people of the practice can sign in; 0 where no member of the staff was found
     * @param signedIn how many of those did within the last {@value #DAYS} days; 0 where no member of the staff was found
     * @param counselors by name; none where somebody was looked for
     * @param invited staff who have not used their code yet, by name
     */
    public record PracticeUsage(
            List<PersonLine> people,
            int clients,
            int offset,
            int active,
            int signedIn,
            List<OfCounselor> counselors,
            List<Invited> invited) {

        /** How many clients are on a page. */
        public static final int PAGE = 50;

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

        /** How many sessions were held in the whole practice within the last {@value #DAYS} days. */
        public long held() {
            return counselors.stream().mapToLong(OfCounselor::held).sum();
        }
    }
}
