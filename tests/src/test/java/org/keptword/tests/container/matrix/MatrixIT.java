package org.keptword.tests.container.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Role;
import org.keptword.tests.container.Database;
import org.keptword.tests.harness.Suite;

/**
 * For each service method: allowed, wrong role, wrong case. What is somebody else's gives exactly the answer of what does not exist,
 * and no refused call leaves anything behind. A method without a row fails.
 */
@Tag(Suite.ANY_DAY)
class MatrixIT extends MatrixFixture {

    @Inject
    private BeanManager beans;

    @Test
    void everyMethodOfEveryServiceHasItsRow() {
        TreeSet<String> methods = new TreeSet<>();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Stateless.class))
                .filter(type -> Stream.of("tests", "demo")
                        .noneMatch(part -> type.getName().startsWith("org.keptword." + part + ".")))
                .forEach(type -> methods.addAll(business(type)));
        TreeSet<String> rows = new TreeSet<>();
        tables().stream()
                .flatMap(table -> table.rows().stream())
                .forEach(row -> assertTrue(rows.add(row.name()), () -> "twice: " + row.name()));
        assertEquals(methods, rows);
    }

    /** Every table of the matrix. */
    static List<Table> tables() {
        return Stream.of(
                        CaseTables.all(),
                        OpeningTables.all(),
                        AccessTables.all(),
                        HomeworkTables.all(),
                        GoalTables.all(),
                        PromiseTables.all(),
                        SharingTables.all(),
                        ProgressTables.all(),
                        InteropTables.all(),
                        CalendarTables.all(),
                        NoticeTables.all(),
                        ReminderTables.all(),
                        AppointmentTables.all(),
                        AgendaTables.all(),
                        ReportTables.all(),
                        RetentionTables.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> business(Class<?> type) {
        List<String> names = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .map(method -> type.getSimpleName() + "." + method.getName())
                .toList();
        assertEquals(
                names.stream().distinct().toList(), names, "two methods of one name need another way to tell rows");
        return names;
    }

    @Test
    void casesSafetyAndSessions() throws Exception {
        tryAll(CaseTables.all());
    }

    @Test
    void openingCases() throws Exception {
        tryAll(OpeningTables.all());
    }

    @Test
    void practicePeopleAndLettingIn() throws Exception {
        tryAll(AccessTables.all());
    }

    @Test
    void homeworkAnswersAndReviews() throws Exception {
        tryAll(HomeworkTables.all());
    }

    @Test
    void goals() throws Exception {
        tryAll(GoalTables.all());
    }

    @Test
    void planningAndCalendars() throws Exception {
        tryAll(CalendarTables.all());
    }

    @Test
    void mails() throws Exception {
        tryAll(NoticeTables.all());
    }

    @Test
    void appointmentsByMail() throws Exception {
        tryAll(AppointmentTables.all());
    }

    @Test
    void reminders() throws Exception {
        tryAll(ReminderTables.all());
    }

    @Test
    void promisesAndNotices() throws Exception {
        tryAll(PromiseTables.all());
    }

    @Test
    void sharing() throws Exception {
        tryAll(SharingTables.all());
    }

    @Test
    void progress() throws Exception {
        tryAll(ProgressTables.all());
    }

    @Test
    void agendas() throws Exception {
        tryAll(AgendaTables.all());
    }

    @Test
    void summariesAndPrints() throws Exception {
        tryAll(ReportTables.all());
    }

    @Test
    void ownCopiesHoldsAndErasing() throws Exception {
        tryAll(RetentionTables.all());
    }

    @Test
    void formsOfThePractice() throws Exception {
        tryAll(InteropTables.all());
    }

    /**
     * Rows are tried together, so that the database is compared once for all of them. A person prints one day at a time, so those are tried
     * alone; what can be undone for some seconds only is tried before they are over.
     */
    private void tryAll(List<Table> tables) throws Exception {
        Town town = town();
        List<Row> together = new ArrayList<>();
        List<Row> inTime = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        for (Row row : tables.stream().flatMap(table -> table.rows().stream()).toList()) {
            if (row.audience() == Audience.PRINTS) {
                tryAll(town, List.of(row), broken);
            } else {
                (row.isForSeconds() ? inTime : together).add(row);
            }
        }
        tryAll(town, inTime, broken);
        tryAll(town, together, broken);
        assertEquals(List.of(), broken);
    }

    private void tryAll(Town town, List<Row> rows, List<String> broken) throws Exception {
        if (rows.isEmpty()) {
            return;
        }
        List<Trial> trials = new ArrayList<>();
        for (Row row : rows) {
            trials.add(new Trial(row, scene(town)));
        }
        Database.State before = database.state(town.home().id());
        trials.forEach(trial -> trial.run(trial::isRefused, broken));
        assertEquals(
                List.of(),
                database.changedSince(before),
                () -> "a refused call left something behind, of "
                        + rows.stream().map(Row::name).toList());
        trials.forEach(trial -> trial.run(trial::isAllowed, broken));
    }

    private interface Part {
        void run() throws Exception;
    }

    /** One row in one scene. */
    private final class Trial {

        private final Row row;
        private final Scene scene;
        private final Thing thing;
        private final Thing elsewhere;

        Trial(Row row, Scene scene) throws Exception {
            this.row = row;
            this.scene = scene;
            this.thing = row.made() == null ? null : row.made().in(scene);
            this.elsewhere =
                    thing == null || thing.part() == null ? null : row.made().in(scene(scene.town()));
        }

        void run(Part part, List<String> broken) {
            try {
                part.run();
            } catch (Exception | AssertionError failed) {
                broken.add(row.name() + ": " + failed);
            }
        }

        void isRefused() throws Exception {
            for (Role role : Role.values()) {
                if (!row.audience().isFor(role)) {
                    Actor outsider = scene.nearest(role);
                    assertThrows(EJBAccessException.class, () -> call(outsider, thing), () -> "as " + role);
                }
            }
            if (thing != null && row.seen() == null) {
                foreignLooksMissing();
            }
        }

        void isAllowed() throws Exception {
            if (row.seen() != null) {
                for (Actor stranger : strangers()) {
                    assertFalse(row.seen().in(call(stranger, thing), thing), () -> "told " + stranger.name());
                }
            }
            for (Actor one : allowed()) {
                works(one);
            }
        }

        private void foreignLooksMissing() throws Exception {
            Actor insider = allowed().get(0);
            Thing missing = thing.missing();
            assertMissing(insider, missing);
            for (Actor stranger : strangers()) {
                assertMissing(stranger, thing);
                assertMissing(stranger, missing);
            }
            if (row.audience() == Audience.WORK) {
                Actor reader = scene.town().peer();
                assertEquals(
                        "refusal.access.readingOnly",
                        assertThrows(DomainRefusal.class, () -> call(reader, thing))
                                .key());
            }
            if (thing.part() != null) {
                assertMissing(insider, thing.with(UUID.randomUUID()));
                assertMissing(insider, thing.with(elsewhere.part()));
            }
        }

        private void assertMissing(Actor who, Thing what) {
            NotFound refusal = assertThrows(
                    NotFound.class,
                    () -> call(who, what),
                    () -> who.name() + (what.equals(thing) ? " on it" : " on a missing one"));
            assertEquals(new NotFound().getMessage(), refusal.getMessage());
        }

        private void works(Actor one) throws Exception {
            if (row.ends() != null) {
                assertEquals(
                        row.ends(),
                        assertThrows(DomainRefusal.class, () -> call(one, thing))
                                .key());
                return;
            }
            Object result = call(one, thing);
            if (row.seen() != null) {
                assertTrue(row.seen().in(result, thing), () -> "not told " + one.name());
            }
        }

        /** Those who may, each with the right role. */
        private List<Actor> allowed() {
            Town town = scene.town();
            return switch (row.audience()) {
                case READING -> List.of(scene.nearest(Role.COUNSELOR), scene.nearest(Role.SUPERVISOR), town.peer());
                case SUPERVISION -> List.of(scene.nearest(Role.SUPERVISOR));
                case WORK, PERSONAL, FILES, PRINTS -> List.of(scene.nearest(Role.COUNSELOR));
                case OWN -> List.of(scene.nearest(Role.CLIENT));
                case MANAGEMENT, KEEPING, STOPPING -> List.of(scene.nearest(Role.MANAGER));
                case JOB -> List.of(scene.nearest(Role.JOB));
                case FOUNDING_JOB -> List.of(Actor.job(new PracticeId(UUID.randomUUID()), "test"));
                case PEOPLE, MEETING, WORLD, STAFF, FORMS ->
                    Arrays.stream(Role.values())
                            .filter(row.audience()::isFor)
                            .map(scene::nearest)
                            .toList();
            };
        }

        /** Those of the same role whom it does not concern. */
        private List<Actor> strangers() {
            Town town = scene.town();
            Practice home = town.home();
            Practice other = town.other();
            if (row.reach() == Row.Reach.PRACTICE) {
                return Stream.of(other.counselor(), other.manager(), other.job())
                        .filter(actor -> row.audience().isFor(actor.role()))
                        .toList();
            }
            return switch (row.audience()) {
                case READING, SUPERVISION ->
                    List.of(home.colleague(), town.otherSupervisor(), other.counselor(), other.supervisor());
                case WORK -> List.of(home.colleague(), other.counselor());
                case PERSONAL -> List.of(home.colleague(), town.peer(), other.counselor());
                case PRINTS ->
                    List.of(
                            home.colleague(),
                            town.peer(),
                            home.supervisor(),
                            town.otherSupervisor(),
                            other.counselor());
                case OWN ->
                    List.of(
                            scene.partner(),
                            town.neighbour(),
                            town.otherCouple().ana().actor());
                case MANAGEMENT -> List.of(other.manager());
                case STAFF -> List.of(other.counselor(), other.supervisor(), other.manager());
                case KEEPING -> List.of(home.colleague(), other.counselor(), other.manager());
                case STOPPING -> List.of(home.colleague(), town.otherSupervisor(), other.counselor(), other.manager());
                case FORMS -> List.of(other.counselor(), other.manager());
                case FILES -> List.of(home.colleague(), home.manager(), other.counselor(), other.manager());
                case JOB -> List.of(other.job());
                case FOUNDING_JOB, PEOPLE, MEETING, WORLD -> List.of();
            };
        }

        private Object call(Actor who, Thing what) throws Exception {
            return MatrixIT.this.call(row, scene, who, what);
        }
    }
}
