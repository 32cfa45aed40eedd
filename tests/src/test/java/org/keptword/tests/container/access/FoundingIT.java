package org.keptword.tests.container.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.access.accounts.SignIn;
import org.keptword.access.joining.Join;
import org.keptword.access.people.PeopleService;
import org.keptword.access.people.PersonLine;
import org.keptword.access.practice.PracticeService;
import org.keptword.access.practice.SettingsService;
import org.keptword.access.practice.SettingsService.PracticeSettings;
import org.keptword.access.practice.SettingsService.PracticeSettings.Line;
import org.keptword.access.practice.SettingsService.PracticeSettings.PlaceSettings;
import org.keptword.access.presence.WorkingWeek;
import org.keptword.access.setup.FoundPractice;
import org.keptword.access.setup.FoundingService;
import org.keptword.access.setup.FoundingTransactions;
import org.keptword.access.setup.SetupService;
import org.keptword.access.setup.SetupTask;
import org.keptword.access.setup.SetupView;
import org.keptword.custody.Codes;
import org.keptword.safety.NationalLine;
import org.keptword.safety.NationalLines;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Role;
import org.keptword.tests.container.Database;
import org.keptword.tests.container.PracticeTest;
import org.keptword.tests.container.custody.Owner;

/** Founding by a link, without Keycloak, and what the practice settles before its first client. */
class FoundingIT extends PracticeTest {

    private final PracticeId id = new PracticeId(Ids.newId());
    private final String code = Codes.make();

    @Inject
    private FoundingService founding;

    @Inject
    private FoundingTransactions steps;

    @Inject
    private PracticeService practices;

    @Inject
    private SetupService setup;

    @Inject
    private SettingsService settings;

    @Inject
    private NationalLines national;

    @Inject
    private PeopleService people;

    @Inject
    private TimetableReader times;

    @Inject
    private SignIn signIn;

    @Inject
    private Owner owner;

    @Inject
    private Database database;

    @Test
    void aLinkIsOpenUntilItIsUsedReplacedOrADayOld() throws Exception {
        assertFalse(isOpen(code));
        link("interval '1 day'");
        assertTrue(isOpen(code));
        assertTrue(isOpen(code.toLowerCase(Locale.ROOT).replace("-", "")));
        assertFalse(isOpen("no code"));
        owner.tamper(
                "founding",
                statement -> statement.execute(
                        "update keptword.founding set expires_at = now() where practice_id = '" + id + "'"));
        assertFalse(isOpen(code));
        assertThrows(NotFound.class, () -> founding.found(command(code), address()));
    }

    @Test
    void whileTheSignInServiceIsAwayNothingIsFoundedAndTheLinkStaysGood() throws Exception {
        link("interval '1 day'");

        DomainRefusal refusal = assertThrows(DomainRefusal.class, () -> founding.found(command(code), address()));

        assertEquals("refusal.access.accountsAway", refusal.key());
        assertTrue(isOpen(code));
        assertFalse(as(Actor.job(id, "test"), practices::isFounded));
    }

    @Test
    void withTheAccountThePracticeIsThereOnceWithItsManager() throws Exception {
        link("interval '1 day'");
        Actor manager = found();

        assertEquals(id, manager.practice());
        assertEquals(
                List.of("Mara"),
                as(manager, people::all).people().stream().map(PersonLine::name).toList());
        assertFalse(isOpen(code));
        assertThrows(
                NotFound.class,
                () -> as(Actor.job(id, "founding"), () -> {
                    steps.found(id, command(code), UUID.randomUUID().toString());
                    return null;
                }));
    }

    @Test
    void aPracticeBeginsWithItsLocationsAndItsUsualWeek() throws Exception {
        link("interval '1 day'");
        Actor manager = found();

        SettingsService.PracticeSettings begun = as(manager, settings::read);
        assertEquals(
                List.of("By the river", "Main office"),
                begun.places().stream()
                        .map(SettingsService.PracticeSettings.PlaceSettings::name)
                        .toList());
        assertEquals(week(), begun.week());

        PersonId counselor = counselor();
        assertEquals(week(), as(manager, () -> times.of(counselor)).week());
        does(manager, () -> settings.setWeek(WorkingWeek.USUAL));
        assertEquals(WorkingWeek.USUAL, as(manager, () -> times.of(counselor)).week());
        assertThrows(DomainRefusal.class, () -> new WorkingWeek(Map.of()));
        assertEquals(
                "refusal.access.foundingPlaces",
                assertThrows(DomainRefusal.class, () -> command(code, "IE", List.of(" ", "")))
                        .key());
    }

    @Test
    void aNewPracticeIsReadyOnceEverythingIsDoneOrDecided() throws Exception {
        link("interval '1 day'");
        Actor manager = found();
        SetupView begun = as(manager, setup::read);
        assertFalse(begun.isReady());
        assertTrue(begun.lines().stream().allMatch(SetupView.Line::isOpen), begun::toString);

        does(manager, () -> setup.skip(SetupTask.SECOND_MANAGER, " I work alone. "));
        does(manager, () -> setup.skip(SetupTask.SECOND_MANAGER, "Said twice"));
        SetupView.Line line = line(manager, SetupTask.SECOND_MANAGER);
        assertFalse(line.isOpen());
        assertEquals("I work alone.", line.decision().orElseThrow().reason().orElseThrow());
        assertEquals("Mara", line.decision().orElseThrow().by().orElseThrow());
        assertFalse(as(manager, setup::missing).contains(SetupTask.SECOND_MANAGER));

        does(manager, () -> setup.bringBack(SetupTask.SECOND_MANAGER));
        assertTrue(line(manager, SetupTask.SECOND_MANAGER).isOpen());
        for (SetupTask required : List.of(SetupTask.CONSENT_TEXT, SetupTask.COUNSELOR)) {
            assertEquals(
                    "refusal.access.setupReason",
                    assertThrows(DomainRefusal.class, () -> does(manager, () -> setup.skip(required, "No")))
                            .key());
        }
        assertThrows(DomainRefusal.class, () -> does(manager, () -> setup.skip(SetupTask.SECOND_MANAGER, " ")));
        counselor();
        assertTrue(line(manager, SetupTask.COUNSELOR).done());
    }

    @Test
    void aPracticeThatTheInstallationMadeIsReady() throws Exception {
        Practice practice = practice();
        assertTrue(as(practice.manager(), setup::read).isReady());
        assertEquals(List.of(), as(practice.counselor(), setup::missing));
    }

    private SetupView.Line line(Actor manager, SetupTask task) throws Exception {
        return as(manager, setup::read).lines().stream()
                .filter(one -> one.task() == task)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePracticesCountryIsKeptAndCanBeChanged() throws Exception {
        link("interval '1 day'");
        Actor manager = found();
        assertEquals(Optional.of("IE"), as(manager, settings::read).country());

        does(manager, () -> settings.workIn("NZ"));
        assertEquals(Optional.of("NZ"), as(manager, settings::read).country());
        does(manager, () -> settings.workIn(null));
        assertEquals(Optional.empty(), as(manager, settings::read).country());
        for (String none : List.of("XX", "ie", "Ireland", "")) {
            assertEquals(
                    "refusal.access.country",
                    assertThrows(DomainRefusal.class, () -> does(manager, () -> settings.workIn(none)))
                            .key());
        }
    }

    @Test
    void aPracticeIsNotFoundedInACountryThatThereIsNot() throws Exception {
        link("interval '1 day'");
        DomainRefusal refusal = assertThrows(
                DomainRefusal.class,
                () -> as(Actor.job(id, "founding"), () -> {
                    steps.found(id, command(code, "XX"), UUID.randomUUID().toString());
                    return null;
                }));
        assertEquals("refusal.access.country", refusal.key());
        assertTrue(isOpen(code));
    }

    @Test
    void aSuggestedLineIsKeptAsIfItHadBeenTyped() throws Exception {
        link("interval '1 day'");
        Actor manager = found();
        PlaceSettings place = as(manager, settings::read).places().get(0);
        assertEquals(List.of(), place.lines(), "none is there by itself");
        NationalLine suggested = national.line("IE.samaritans").orElseThrow();
        assertEquals(3, suggestedFor(manager).size());

        Actor stranger = practice().manager();
        assertThrows(NotFound.class, () -> does(stranger, () -> settings.set(suggested.at(place.id()))));
        for (Role role : List.of(Role.COUNSELOR, Role.SUPERVISOR, Role.CLIENT)) {
            Actor other = person(id, role, "Olga");
            assertThrows(EJBAccessException.class, () -> does(other, () -> settings.set(suggested.at(place.id()))));
        }
        assertEquals(3, suggestedFor(manager).size());
        long before = audited();

        does(manager, () -> settings.set(suggested.at(place.id())));

        Line kept = as(manager, settings::read).places().get(0).lines().get(0);
        assertEquals("116 123", kept.phone());
        assertEquals(
                LocalDate.now(ZONE), kept.checkedOn(), "checked by whoever kept it, not when the list was reviewed");
        assertEquals(suggested.words(), kept.words());
        assertEquals(before + 1, audited());
        assertEquals(
                List.of("IE.emergency", "IE.violence"),
                suggestedFor(manager).stream().map(NationalLine::id).toList());
        assertEquals(
                "refusal.access.lineTwice",
                assertThrows(DomainRefusal.class, () -> does(manager, () -> settings.set(suggested.at(place.id()))))
                        .key());
        assertFalse(line(manager, SetupTask.CRISIS_LINES).done(), "the other location has none");
        UUID other = as(manager, settings::read).places().get(1).id();
        does(manager, () -> settings.set(suggested.at(other)));
        assertTrue(line(manager, SetupTask.CRISIS_LINES).done());

        does(manager, () -> settings.workIn(null));
        assertEquals(List.of(), suggestedFor(manager));
        assertEquals(1, as(manager, settings::read).places().get(0).lines().size());
    }

    /** What the page offers for the first location. */
    private List<NationalLine> suggestedFor(Actor manager) throws Exception {
        PracticeSettings read = as(manager, settings::read);
        return national.of(read.country().orElse(null)).stream()
                .filter(one -> !one.isAmong(read.places().get(0).lines()))
                .toList();
    }

    /** How often the audit log says that a line was added. */
    private long audited() throws Exception {
        return database.count(
                id, "select count(*) from keptword.audit_entry where object_kind = 'crisis_line' and act = 'CREATE'");
    }

    /** Founds the practice as if the account had been made. */
    private Actor found() throws Exception {
        String subject = UUID.randomUUID().toString();
        as(Actor.job(id, "founding"), () -> {
            steps.found(id, command(code), subject);
            return null;
        });
        return inRole(Role.MANAGER, () -> signIn.actor(subject)).orElseThrow();
    }

    private PersonId counselor() throws Exception {
        PersonId counselor = new PersonId(Ids.newId());
        as(Actor.job(id, "test"), () -> {
            practices.add(new PracticeService.AddPerson(
                    counselor,
                    UUID.randomUUID().toString(),
                    "carla." + UUID.randomUUID(),
                    "Carla",
                    Role.COUNSELOR,
                    Locale.ENGLISH,
                    ZONE));
            return null;
        });
        return counselor;
    }

    private boolean isOpen(String typed) {
        return founding.isOpen(typed, address());
    }

    private static FoundPractice command(String typed) {
        return command(typed, "IE");
    }

    private static FoundPractice command(String typed, String country) {
        return command(typed, country, List.of("Main office", " ", "By the river ", "Main office"));
    }

    private static FoundPractice command(String typed, String country, List<String> places) {
        return new FoundPractice(
                "Practice on the hill",
                places,
                ZONE,
                country,
                week(),
                "Mara",
                new Join(
                        typed,
                        "mara." + UUID.randomUUID().toString().substring(0, 8),
                        "a long password",
                        Locale.ENGLISH));
    }

    /** Saturdays from ten to two. */
    private static WorkingWeek week() {
        return new WorkingWeek(
                Map.of(DayOfWeek.SATURDAY, new WorkingWeek.Hours(LocalTime.of(10, 0), LocalTime.of(14, 0))));
    }

    private void link(String valid) throws Exception {
        String hash = HexFormat.of().formatHex(Codes.hash(code).orElseThrow());
        owner.tamper(
                "founding",
                statement ->
                        statement.execute("insert into keptword.founding (practice_id, code_hash, expires_at) values ('"
                                + id + "', '\\x" + hash + "', now() + " + valid + ")"));
    }

    private static String address() {
        return UUID.randomUUID().toString();
    }
}
