package org.keptword.tests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideFileBroken;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.GuideService;
import org.keptword.guide.internal.GuideLoader;
import org.keptword.shared.NotFound;
import org.keptword.shared.Role;
import org.keptword.tests.harness.Suite;

/** The guide in the running application: what is stored, what stays, who may look. */
@Tag(Suite.ANY_DAY)
class GuideIT extends InContainerTest {

    private static final String TIMELINE = "guide/exercises/timeline.yaml";

    @Resource(lookup = "java:jboss/datasources/KeptwordDS")
    private DataSource database;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private GuideLibrary library;

    @Inject
    private GuideLoader loading;

    @Inject
    private GuideService guide;

    @Test
    void everyExerciseIsStoredAndFoundByItsVersion() throws SQLException {
        List<ExerciseDefinition> exercises = library.exercises();
        assertEquals(47, exercises.size());
        for (ExerciseDefinition exercise : exercises) {
            assertEquals(exercise.exercise(), library.byId(exercise.id()).exercise());
            assertEquals(exercise.id(), library.current(exercise.exercise()).id());
            assertEquals(
                    1,
                    count("select count(*) from keptword.guide_exercise where id = '%s' and exercise = '%s'"
                            .formatted(exercise.id(), exercise.exercise())));
        }
        assertThrows(NotFound.class, () -> library.byId(new ExerciseVersionId(UUID.randomUUID())));
        assertThrows(NotFound.class, () -> library.current("no-such-exercise"));
    }

    @Test
    void loadingTheSameFilesAgainStoresNothingEvenFromManyNodesAtOnce() throws Exception {
        int before = versions();
        List<Future<GuideLoader.LoadedGuide>> nodes =
                List.of(threads.submit(() -> loading.load()), threads.submit(() -> loading.load()));
        for (Future<GuideLoader.LoadedGuide> node : nodes) {
            assertEquals(47, node.get().exercises().size());
        }
        assertEquals(before, versions());
    }

    @Test
    void aChangedFileIsANewVersionAndWhatWasAssignedStaysOnTheOld() throws SQLException {
        ExerciseDefinition old = loading.load().exercises().get("timeline");
        int before = versions();
        UnaryOperator<String> changed =
                path -> path.equals(TIMELINE) ? file(path).replaceFirst("minutes: \\d+", "minutes: 117") : file(path);
        ExerciseDefinition renewed = loading.load(changed).exercises().get("timeline");
        try {
            assertEquals(before + 1, versions());
            assertEquals(old.version() + 1, renewed.version());
            assertNotEquals(old.id(), renewed.id());
            assertEquals(117, renewed.minutes());
            assertEquals(117, library.byId(renewed.id()).minutes(), "read from its row");
            assertEquals(old.minutes(), library.byId(old.id()).minutes());
        } finally {
            loading.load();
        }
    }

    @Test
    void aBrokenFileIsNamedAndNothingIsStored() throws SQLException {
        int before = versions();
        UnaryOperator<String> broken = path -> switch (path) {
            case "guide/exercises/support.yaml" -> file(path).replaceFirst("minutes: \\d+", "minutes: 116");
            case TIMELINE -> file(path).replaceFirst("minutes: \\d+", "minutes: soon");
            default -> file(path);
        };
        GuideFileBroken refused = assertThrows(GuideFileBroken.class, () -> loading.load(broken));
        assertTrue(refused.getMessage().matches(TIMELINE + ", line \\d+: minutes must be .*"), refused.getMessage());
        assertEquals(before, versions());
    }

    @Test
    void aStoredVersionCanNeitherBeChangedNorDeleted() {
        assertThrows(SQLException.class, () -> execute("update keptword.guide_exercise set content = '{}'"));
        assertThrows(SQLException.class, () -> execute("delete from keptword.guide_exercise"));
        assertThrows(SQLException.class, () -> execute("update keptword.guide_version set content = '{}'"));
        assertThrows(SQLException.class, () -> execute("delete from keptword.guide_version"));
    }

    @Test
    void onlyThoseWhoGiveWorkLookIntoTheGuide() {
        for (Role role : List.of(Role.CLIENT, Role.MANAGER, Role.JOB)) {
            assertThrows(EJBAccessException.class, () -> inRole(role, () -> guide.overview()), role.name());
            assertThrows(EJBAccessException.class, () -> inRole(role, () -> guide.exercise("timeline")), role.name());
        }
        for (Role role : List.of(Role.COUNSELOR, Role.SUPERVISOR)) {
            assertThrows(NotFound.class, () -> inRole(role, () -> guide.overview()), "nobody acts");
        }
    }

    private int versions() throws SQLException {
        return count("select count(*) from keptword.guide_exercise");
    }

    private int count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String file(String path) {
        try (InputStream in = GuideLibrary.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
