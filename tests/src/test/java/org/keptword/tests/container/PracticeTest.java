package org.keptword.tests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.function.Executable;
import org.keptword.access.practice.CrisisLine;
import org.keptword.access.practice.PracticeService;
import org.keptword.access.practice.SetCrisisLine;
import org.keptword.access.presence.WorkingWeek;
import org.keptword.cases.CaseService;
import org.keptword.cases.closing.CloseCase;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.SafetyService;
import org.keptword.cases.safety.SafetyView;
import org.keptword.homework.answer.HomeView;
import org.keptword.shared.Actor;
import org.keptword.shared.Aim;
import org.keptword.shared.ByLanguage;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Role;
import org.keptword.tests.harness.Days;
import org.keptword.today.HomeService;

/** Ground of the tests that need people: founds practices of their own, so that no test sees another's. */
public abstract class PracticeTest extends InContainerTest {

    /** Where practices are and people live. */
    public static final ZoneId ZONE = Days.daytime();

    @Inject
    private PracticeService practices;

    @Inject
    private CaseService caseService;

    @Inject
    private SafetyService safetyService;

    @Inject
    private OneTransaction oneTransaction;

    @Inject
    private Database database;

    @Inject
    protected HomeService homes;

    /** A practice with one place, and one person of each role; the supervisor supervises the counselor. */
    public record Practice(PracticeId id, Actor counselor, Actor colleague, Actor supervisor, Actor manager) {

        /** A job of this practice. */
        public Actor job() {
            return Actor.job(id, "test");
        }
    }

    /** Closing a case today, by agreement and without a word. */
    protected static CloseCase agreedEnd(CaseId id) {
        return new CloseCase(id, CloseCase.Reason.AGREED_END, LocalDate.now(ZONE), null, false);
    }

    /** An act that gives nothing back. */
    @FunctionalInterface
    public interface Deed {
        void run() throws Exception;
    }

    /** The act is refused with the sentence of this key. */
    protected static void assertRefused(String key, Executable act) {
        assertEquals(key, assertThrows(DomainRefusal.class, act).key());
    }

    protected static void assertRefused(String key, Executable act, String why) {
        assertEquals(key, assertThrows(DomainRefusal.class, act, why).key(), why);
    }

    /** A practice whose place has a crisis line. */
    protected final Practice practice() throws Exception {
        PracticeService.CreatePractice.NewLine line = new PracticeService.CreatePractice.NewLine(
                CrisisLine.Kind.EMERGENCY,
                "112",
                ByLanguage.of(
                        new SetCrisisLine.Words("Emergency", "always", null),
                        new SetCrisisLine.Words("Emergencias", "siempre", null)),
                LocalDate.of(2026, 1, 2));
        return practice(List.of(line));
    }

    /** A practice in which nobody has set a crisis line. */
    protected final Practice practiceWithoutLines() throws Exception {
        return practice(List.of());
    }

    private Practice practice(List<PracticeService.CreatePractice.NewLine> lines) throws Exception {
        PracticeId id = new PracticeId(Ids.newId());
        Practice made = new Practice(
                id,
                actor(id, Role.COUNSELOR, "Carla"),
                actor(id, Role.COUNSELOR, "Cosme"),
                actor(id, Role.SUPERVISOR, "Sofia"),
                actor(id, Role.MANAGER, "Mario"));
        doesTogether(Actor.job(id, "test"), () -> {
            practices.found(new PracticeService.CreatePractice(
                    id,
                    "Practice by the river",
                    Locale.ENGLISH,
                    ZONE,
                    "US",
                    "2026-1",
                    WorkingWeek.USUAL,
                    List.of(new PracticeService.CreatePractice.PlaceWithLines("River street", lines))));
            for (Actor person : List.of(made.counselor(), made.colleague(), made.supervisor(), made.manager())) {
                practices.add(adding(person));
            }
            practices.supervise(made.supervisor().person(), made.counselor().person());
        });
        return made;
    }

    /** A person of a practice, with an account nobody signs in to. */
    protected final Actor person(PracticeId practice, Role role, String name) throws Exception {
        return people(practice, role, List.of(name)).get(0);
    }

    /** People of a practice with these names, with accounts nobody signs in to. */
    protected final List<Actor> people(PracticeId practice, Role role, List<String> names) throws Exception {
        List<Actor> people =
                names.stream().map(name -> actor(practice, role, name)).toList();
        doesTogether(Actor.job(practice, "test"), () -> {
            for (Actor person : people) {
                practices.add(adding(person));
            }
        });
        return people;
    }

    private static Actor actor(PracticeId practice, Role role, String name) {
        return new Actor(new PersonId(Ids.newId()), practice, role, name, Locale.ENGLISH, ZONE, "AUTO");
    }

    private static PracticeService.AddPerson adding(Actor person) {
        return new PracticeService.AddPerson(
                person.requirePerson(),
                UUID.randomUUID().toString(),
                person.name().toLowerCase(Locale.ROOT),
                person.name(),
                person.role(),
                person.locale(),
                person.zone());
    }

    /** A couple's case of Ana and Tom, of the practice's counselor. */
    protected final CaseId couple(Practice practice) throws Exception {
        return as(
                practice.counselor(),
                () -> caseService.open(new CaseService.OpenCase(CaseMode.COUPLE, Aim.REPAIR, "Ana", "Tom", null)));
    }

    /** An individual case of Jo, of the practice's counselor. */
    protected final CaseId individual(Practice practice) throws Exception {
        return as(
                practice.counselor(),
                () -> caseService.open(new CaseService.OpenCase(CaseMode.INDIVIDUAL, Aim.UNDECIDED, "Jo", null, null)));
    }

    /** What a client finds of homework on coming in. */
    protected final HomeView home(Actor client) throws Exception {
        return as(client, homes::home).homework();
    }

    /** The safety page of a case as its counselor sees it. */
    /** A screening by somebody who has seen the one before it. */
    protected final RecordScreening informed(Practice practice, CaseId id, RecordScreening command) throws Exception {
        return safety(practice, id).people().stream()
                .filter(one -> one.id().equals(command.participant()))
                .flatMap(one -> one.screening().stream())
                .map(latest -> command.following(latest.id()))
                .findFirst()
                .orElse(command);
    }

    protected final SafetyView safety(Practice practice, CaseId id) throws Exception {
        return as(practice.counselor(), () -> safetyService.view(id));
    }

    /** Acts as somebody, for acts that give nothing back. */
    protected final void does(Actor actor, Deed act) throws Exception {
        Callable<Void> call = () -> {
            act.run();
            return null;
        };
        as(actor, call);
    }

    /** The same in one transaction, for what is only there to begin with: less work than a transaction for each call. */
    protected final void doesTogether(Actor actor, Deed act) throws Exception {
        does(actor, () -> oneTransaction.run(act));
    }

    /** Lets somebody have the place of a participant, as if an invitation had been accepted. */
    protected final void takePlace(Practice practice, CaseId caseId, ParticipantId participant, Actor client)
            throws Exception {
        database.run(
                practice.id(),
                "insert into keptword.caseload (id, practice_id, case_id, person_id, relation, participant_id, since)"
                        + " values (gen_random_uuid(), ?, ?, ?, 'CLIENT', ?, now())",
                practice.id().value(),
                caseId.value(),
                client.personValue(),
                participant.value());
        database.run(
                practice.id(),
                "update keptword.participant set person_id = ?, state = 'ACTIVE' where id = ?",
                client.personValue(),
                participant.value());
    }
}
