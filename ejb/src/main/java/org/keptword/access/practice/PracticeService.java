package org.keptword.access.practice;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.keptword.access.CurrentActor;
import org.keptword.access.Locks;
import org.keptword.access.internal.CaseloadEntries;
import org.keptword.access.internal.ConsentTemplate;
import org.keptword.access.internal.ConsentTextRepository;
import org.keptword.access.internal.People;
import org.keptword.access.internal.PlaceRepository;
import org.keptword.access.model.ConsentTextEntry;
import org.keptword.access.model.CrisisLineEntry;
import org.keptword.access.model.Person;
import org.keptword.access.model.Place;
import org.keptword.access.model.Practice;
import org.keptword.access.model.SignInKey;
import org.keptword.access.model.Supervision;
import org.keptword.shared.Actor;
import org.keptword.shared.ByLanguage;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;

/** Begins practices and places people in them, as a named job of the practice. */
@Stateless
@DenyAll
public class PracticeService {

    /** Any number, the same on every node: it names the lock on founding. */
    private static final long FOUNDING = 0x666F756E64L;

    @Inject
    Locks locks;

    @Inject
    CurrentActor current;

    @Inject
    People people;

    @Inject
    PlaceRepository places;

    @Inject
    ConsentTextRepository consentTexts;

    @Inject
    ConsentTemplate consentTemplate;

    @Inject
    CaseloadEntries entries;

    @Inject
    Clock clock;

    /** Whether the practice of the acting job exists already. */
    @RolesAllowed(Roles.SYSTEM)
    public boolean isFounded() {
        return people.practice(current.get().practice().value()).isPresent();
    }

    /** Whether an account has a place in some practice. */
    @RolesAllowed(Roles.SYSTEM)
    public boolean knows(String subject) {
        return people.key(subject).isPresent();
    }

    /** Begins the practice of the acting job, with the template as the text of its consent form. */
    @RolesAllowed(Roles.SYSTEM)
    public void found(CreatePractice command) {
        create(command);
        consentTexts.add(new ConsentTextEntry(
                command.id().value(),
                command.consentVersion(),
                consentTemplate.withoutNotes(command.name()),
                clock.instant()));
    }

    private void create(CreatePractice command) {
        people.add(new Practice(
                command.id().value(),
                command.name(),
                command.locale(),
                command.zone(),
                command.consentVersion(),
                clock.instant()));
        for (CreatePractice.PlaceWithLines place : command.places()) {
            Place added = new Place(Ids.newId(), command.id().value(), place.name());
            places.add(added);
            for (CreatePractice.NewLine line : place.lines()) {
                SetCrisisLine set = new SetCrisisLine(added.id(), null, line.kind(), line.phone(), line.words());
                places.add(new CrisisLineEntry(Ids.newId(), command.id().value(), set, line.checkedOn()));
            }
        }
    }

    /** Places a person with an existing account in the practice of the acting job. */
    @RolesAllowed(Roles.SYSTEM)
    public void add(AddPerson command) {
        Actor actor = current.get();
        people.add(
                new Person(
                        command.id().value(),
                        actor.practice().value(),
                        command.login(),
                        command.name(),
                        command.role(),
                        command.locale(),
                        command.zone(),
                        clock.instant()),
                new SignInKey(
                        command.subject(),
                        command.id().value(),
                        actor.practice().value()));
    }

    /**
     * Founds the practice of the acting job unless it exists, and places whoever of its staff has no place yet; what is known
     * already stays as it is. All of it or nothing.
     *
     * @return how many were placed
     */
    @RolesAllowed(Roles.SYSTEM)
    public int bring(SetUpPractice file) {
        locks.lockAll(FOUNDING); // servers that start together bring the same file
        CreatePractice practice = file.practice();
        if (!isFounded()) {
            create(practice); // its consent form is on paper until a manager publishes a text
        }
        int placed = 0;
        for (SetUpPractice.Member member : file.staff()) {
            SignInKey key = people.key(member.subject()).orElse(null);
            if (key == null) {
                add(new AddPerson(
                        new PersonId(Ids.newId()),
                        member.subject(),
                        member.login(),
                        member.name(),
                        member.role(),
                        practice.locale(),
                        practice.zone()));
                placed++;
            } else if (!key.practiceId().equals(practice.id().value())) {
                throw new IllegalStateException(
                        "The account of " + member.login() + " has a place in another practice");
            }
        }
        file.staff().forEach(member -> member.supervises().forEach(login -> supervise(file, member, login)));
        return placed;
    }

    private void supervise(SetUpPractice file, SetUpPractice.Member supervisor, String login) {
        PersonId reading = person(supervisor.subject());
        PersonId read = file.staff().stream()
                .filter(member -> member.login().equals(login))
                .map(member -> person(member.subject()))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!people.isSupervised(reading.value(), read.value())) {
            supervise(reading, read);
        }
    }

    private PersonId person(String subject) {
        return people.key(subject).map(key -> new PersonId(key.personId())).orElseThrow(NotFound::new);
    }

    /** Whether anybody has a place in any practice. */
    @RolesAllowed(Roles.SYSTEM)
    public boolean hasPeople() {
        return people.hasKeys();
    }

    /** Lets a supervisor read along with the cases a counselor opens from now on. */
    @RolesAllowed(Roles.SYSTEM)
    public void supervise(PersonId supervisor, PersonId counselor) {
        people.add(new Supervision(
                current.get().practice().value(), supervisor.value(), counselor.value(), clock.instant()));
    }

    /** Command: a person whose account exists at the identity provider under {@code subject}. */
    public record AddPerson(
            PersonId id, String subject, String login, String name, Role role, Locale locale, ZoneId zone) {}

    /**
     * Command: create a practice with its locations and the crisis lines of each.
     *
     * @param consentVersion the version of the consent text in use, such as {@code 2026-1}
     */
    public record CreatePractice(
            PracticeId id,
            String name,
            Locale locale,
            ZoneId zone,
            String consentVersion,
            List<PlaceWithLines> places) {

        /** A place and whom to call there. */
        public record PlaceWithLines(String name, List<NewLine> lines) {

            public PlaceWithLines {
                lines = List.copyOf(lines);
            }
        }

        /** A line to call. */
        public record NewLine(
                CrisisLine.Kind kind, String phone, ByLanguage<SetCrisisLine.Words> words, LocalDate checkedOn) {}
    }

    /**
     * Command: a practice as its operator wrote it down, with the staff whose accounts exist at the identity provider. Clients are
     * never among them; they are invited from their case.
     */
    public record SetUpPractice(CreatePractice practice, List<Member> staff) {

        public SetUpPractice {
            staff = List.copyOf(staff);
        }

        /**
         * One of the staff.
         *
         * @param subject the id of the account at the identity provider
         * @param supervises the logins of the counselors whose cases a supervisor reads along
         */
        public record Member(String subject, String login, String name, Role role, List<String> supervises) {

            public Member {
                supervises = List.copyOf(supervises);
            }
        }
    }
}
