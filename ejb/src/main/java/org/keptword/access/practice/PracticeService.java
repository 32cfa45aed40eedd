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
import org.jspecify.annotations.Nullable;
import org.keptword.access.CurrentActor;
import org.keptword.access.internal.CaseloadEntries;
import org.keptword.access.internal.ConsentTemplate;
import org.keptword.access.internal.ConsentTextRepository;
import org.keptword.access.internal.People;
import org.keptword.access.internal.PlaceRepository;
import org.keptword.access.internal.SetupDecisionRepository;
import org.keptword.access.model.ConsentTextEntry;
import org.keptword.access.model.CrisisLineEntry;
import org.keptword.access.model.Person;
import org.keptword.access.model.Place;
import org.keptword.access.model.Practice;
import org.keptword.access.model.SetupDecision;
import org.keptword.access.model.SignInKey;
import org.keptword.access.model.Supervision;
import org.keptword.access.presence.WorkingWeek;
import org.keptword.access.setup.SetupTask;
import org.keptword.shared.Actor;
import org.keptword.shared.ByLanguage;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;

/** Begins practices and places people in them, as a named job of the practice. */
@Stateless
@DenyAll
public class PracticeService {

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
    SetupDecisionRepository decisions;

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

    /**
     * Begins the practice of the acting job as one that is ready for clients, such as one of the demonstration: with the template as the text of
     * its consent form, and everything else decided by the installation.
     */
    @RolesAllowed(Roles.SYSTEM)
    public void found(CreatePractice command) {
        begin(command);
        for (SetupTask task : SetupTask.values()) {
            decisions.add(SetupDecision.ofTheInstallation(command.id(), task, clock.instant()));
        }
        consentTexts.add(new ConsentTextEntry(
                command.id().value(),
                command.consentVersion(),
                consentTemplate.withoutNotes(command.name()),
                clock.instant()));
    }

    /** Begins the practice of the acting job; its managers settle what it needs before it invites its first client. */
    @RolesAllowed(Roles.SYSTEM)
    public void begin(CreatePractice command) {
        Practice practice = new Practice(
                command.id().value(),
                command.name(),
                command.locale(),
                command.zone(),
                command.consentVersion(),
                clock.instant());
        practice.work(command.week());
        practice.workIn(command.country());
        people.add(practice);
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
     * @param country its two letters in ISO 3166, or null for one that is not on the list of crisis lines
     * @param consentVersion the version of the consent text in use, such as {@code 2026-1}
     * @param week when a counselor works who said nothing about the own week
     */
    public record CreatePractice(
            PracticeId id,
            String name,
            Locale locale,
            ZoneId zone,
            @Nullable String country,
            String consentVersion,
            WorkingWeek week,
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
}
