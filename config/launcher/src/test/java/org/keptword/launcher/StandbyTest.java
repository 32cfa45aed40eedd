package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The PostgreSQL that Keptword brings, with a standby, without the services above. */
@Tag("thorough") // for ./test all
class StandbyTest {

    private final Path data = Path.of("target/standby").toAbsolutePath();
    private final StartupProgress steps =
            new StartupProgress(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    private Settings settings;
    private Path installation;

    @BeforeEach
    void start() throws IOException, SQLException {
        Folders.delete(data);
        Map<String, String> environment = RunningPostgres.environment(data);
        environment.put(
                Ports.STANDBY,
                Integer.toString(
                        Ports.nextFree(25_000 + ThreadLocalRandom.current().nextInt(900))));
        settings = Settings.from(data, environment);
        RunningPostgres.on(settings);
        installation = RunningPostgres.installation(settings);
        begin(settings);
        sql("create table word (said text)");
    }

    @AfterEach
    void end() throws IOException {
        stop();
        Folders.delete(data);
    }

    private void stop() throws IOException {
        for (String service : RunningServices.of(settings)) {
            Optional<OwnProcess> process = OwnProcess.recorded(settings, service);
            if (process.isPresent()) {
                PostgresServer.stop(settings, process.get());
            }
        }
    }

    private void begin(Settings with) throws IOException, SQLException {
        new Standby(with, steps).begin(installation);
    }

    private Settings withoutStandby() {
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.remove(Ports.STANDBY);
        return Settings.from(data, environment);
    }

    private PostgresServer server(Settings of) {
        return new PostgresServer(of, new Secrets(data.resolve("secrets")));
    }

    private Promotion promotion() {
        return new Promotion(settings, steps);
    }

    private void sql(String statement) throws IOException, SQLException {
        try (Connection connection = server(settings).connect("postgres");
                Statement act = connection.createStatement()) {
            act.execute(statement);
        }
    }

    private String answer(Settings of, String question) throws IOException, SQLException {
        try (Connection connection = server(of).connect("postgres");
                Statement ask = connection.createStatement();
                ResultSet row = ask.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private OwnProcess running(String service) throws IOException {
        return OwnProcess.recorded(settings, service).orElseThrow();
    }

    private static String refused(Executable act) {
        return assertThrows(LaunchFailure.class, act).getMessage();
    }

    @Test
    void aStandbyIsOnlyPromotedInThePlaceOfADatabaseThatIsGoneAndThenIsTheDatabase() throws Exception {
        sql("insert into word values ('kept')");
        assertTrue(refused(() -> promotion().promote(installation)).contains("PostgreSQL answers on port"));
        assertTrue(Standby.isThere(settings) && !Standby.isPromoted(settings), "a refusal changes nothing");
        assertNoSecretIsShown();
        Path mark = data.resolve("standby/in-step");
        Files.delete(mark);
        assertTrue(refused(() -> promotion().promote(installation)).contains("never caught up"));
        Files.createFile(mark);

        OwnProcess before = running(PostgresServer.NAME);
        signal("STOP", before); // it hangs: it listens and says nothing
        promotion().promote(installation);
        assertFalse(before.isAlive(), "the one before still runs");
        assertEquals("kept", answer(settings, "select said from word"));
        sql("insert into word values ('and more')");
        assertTrue(refused(() -> server(settings).start(installation)).contains("is not started again"));
        assertTrue(refused(() -> promotion().promote(installation)).contains("already"));
        assertTrue(refused(() -> new Standby(settings, steps).detach()).contains("has been promoted"));
        assertEquals(List.of("application", "keycloak", "standby"), RunningServices.of(settings));
        assertEquals(1, replaced(), "the one before is set aside");

        backUp("backup");
        assertTrue(Files.exists(data.resolveSibling("standby-backup/data/postgresql/PG_VERSION")));
        Folders.delete(data.resolveSibling("standby-backup"));

        assertTrue(refused(() -> promotion().settle()).contains("is running"));
        stop();
        promotion().settle();
        assertFalse(Files.exists(data.resolve(Standby.FOLDER)));
        server(settings).start(installation);
        begin(settings);
        assertEquals("2", answer(settings, "select count(*) from word"));
        assertEquals("sync", answer(settings, "select sync_state from pg_stat_replication"));
        assertEquals(1, replaced(), "never removed");
        promotion().forgetReplaced();
        assertEquals(0, replaced());
    }

    private void backUp(String name) throws Exception {
        new Backup(settings, steps).into(data.resolveSibling("standby-" + name));
    }

    private long replaced() throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            return all.filter(path -> path.getFileName().toString().startsWith(Promotion.REPLACED))
                    .count();
        }
    }

    private void assertNoSecretIsShown() throws IOException {
        String password = Files.readString(data.resolve("secrets/password-keptword_standby"));
        assertFalse(String.join(" ", running(Standby.NAME).arguments()).contains(password), "on a command line");
        assertFalse(Files.readString(OwnProcess.log(settings, Standby.NAME)).contains(password), "in a log");
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("standby/password"))));
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("standby"))));
    }

    @Test
    void aStandbyThatHangsHoldsEveryCommitUntilItIsDetached() throws Exception {
        signal("STOP", running(Standby.NAME));
        CompletableFuture<Void> commit = CompletableFuture.runAsync(() -> {
            try {
                sql("insert into word values ('held')");
            } catch (IOException | SQLException lost) {
                throw new IllegalStateException(lost);
            }
        });
        assertThrows(TimeoutException.class, () -> commit.get(1, TimeUnit.SECONDS), "a commit that did not wait");
        new Standby(settings, steps).detach();
        commit.get();
        assertFalse(Standby.isThere(settings), "it would lack what is written now");
        assertEquals("0", answer(settings, "select count(*) from pg_replication_slots"));
        assertTrue(refused(() -> new Standby(settings, steps).detach()).contains("There is no standby"));

        new Standby(settings, steps).attach(installation);
        sql("insert into word values ('in both')");
        assertEquals("sync", answer(settings, "select sync_state from pg_stat_replication"));
        assertTrue(Standby.isInStep(settings));
        assertAStartWithoutTheSettingGoesOnAlone();
    }

    private void assertAStartWithoutTheSettingGoesOnAlone() throws IOException, SQLException {
        stop();
        Settings alone = withoutStandby();
        server(alone).start(installation);
        begin(alone);
        assertFalse(Standby.isThere(alone));
        assertEquals("", answer(alone, "show synchronous_standby_names"));
        assertTrue(
                refused(() -> new Promotion(alone, steps).promote(installation)).contains("KEPTWORD_STANDBY"));
    }

    /** Without its folder the database would be begun anew, and the standby, which is all there is, removed. */
    @Test
    void aStandbyWhoseDatabaseIsMissingIsNotTakenForNothing() throws Exception {
        stop();
        Files.move(data.resolve("postgresql"), data.resolve("elsewhere"));
        assertTrue(PostgresServer.hasData(withoutStandby()));
        assertTrue(refused(() -> server(withoutStandby()).start(installation)).contains("./run promote"));
        assertTrue(refused(() -> new Standby(settings, steps).detach()).contains("./run promote"));
        promotion().promote(installation);
        assertEquals("0", answer(settings, "select count(*) from word"));
    }

    @Test
    void aCopyThatFailsOrIsKilledLeavesNeitherFilesNorLog() throws Exception {
        new Standby(settings, steps).detach();
        Path strange = Files.createSymbolicLink(data.resolve("postgresql/elsewhere"), data);
        assertTrue(
                refused(() -> new Standby(settings, steps).attach(installation)).contains("points outside"));
        assertNothingIsLeft();
        Files.delete(strange);

        leaveACopy();
        new Standby(settings, steps).detach();
        assertNothingIsLeft();
        leaveACopy();
        begin(withoutStandby());
        assertNothingIsLeft();
        leaveACopy();
        new Standby(settings, steps).attach(installation);
        assertFalse(Files.exists(data.resolve(Standby.COPYING)));
        assertEquals("sync", answer(settings, "select sync_state from pg_stat_replication"));
    }

    /** As it is once the copy was killed. */
    private void leaveACopy() throws IOException, SQLException {
        sql("select pg_create_physical_replication_slot('" + Standby.ROLE + "', true)");
        Files.createDirectories(data.resolve(Standby.COPYING).resolve("postgresql"));
    }

    private void assertNothingIsLeft() throws IOException, SQLException {
        assertEquals("0", slots());
        for (String name : List.of(Standby.COPYING, Standby.REMOVED, Standby.FOLDER)) {
            assertFalse(Files.exists(data.resolve(name)), name);
        }
    }

    private String slots() throws IOException, SQLException {
        return answer(settings, "select count(*) from pg_replication_slots where slot_name = '" + Standby.ROLE + "'");
    }

    @Test
    void aStandbyWhoseLogIsGoneIsRefusedAtOnceAndStillWaitedFor() throws Exception {
        assertEquals("4GB", answer(settings, "show max_slot_wal_keep_size"));
        stop();
        server(settings).start(installation);
        sql("select pg_drop_replication_slot('" + Standby.ROLE + "')");
        String said = refused(() -> begin(settings));
        assertTrue(said.contains("no longer has the log") && said.contains("./run detach"), said);
        assertTrue(Standby.isInStep(settings), "it has whatever was acknowledged, and is not removed by itself");
        assertEquals(Standby.ROLE, answer(settings, "show synchronous_standby_names"));

        new Standby(settings, steps).detach();
        begin(settings);
        assertEquals("sync", answer(settings, "select sync_state from pg_stat_replication"));
    }

    @Test
    void whileAPromotionTakesLongTheDatabaseBeforeItIsNotStarted() throws Exception {
        sql("insert into word values ('kept')");
        running(PostgresServer.NAME).kill();
        String reader = readerOfTheLog();
        signal("STOP", reader);
        try {
            Promotion brief = new Promotion(settings, steps, Duration.ofSeconds(1));
            assertTrue(refused(() -> brief.promote(installation)).contains("./run promote continues"));
            assertFalse(Standby.isPromoted(settings));
            for (Executable act : List.<Executable>of(
                    () -> server(settings).start(installation),
                    () -> promotion().settle(),
                    () -> new Standby(settings, steps).attach(installation),
                    () -> backUp("backup"))) {
                String said = refused(act);
                assertTrue(said.contains("has not finished") && said.contains("./run promote"), said);
            }
        } finally {
            signal("CONT", reader);
        }
        Await.until(() -> Standby.isPromoted(settings), Patience.LONG);
        assertTrue(refused(() -> server(settings).start(installation)).contains("is not started again"));
        assertEquals(0, replaced());

        promotion().promote(installation);
        assertEquals("kept", answer(settings, "select said from word"));
        assertEquals(1, replaced());
        assertTrue(refused(() -> promotion().promote(installation)).contains("already"));
    }

    /** The process of the standby that reads the log and would end with that. */
    private String readerOfTheLog() throws IOException, SQLException {
        try (Connection connection = server(settings).connectTo(settings.ports().standby());
                Statement ask = connection.createStatement();
                ResultSet row = ask.executeQuery("select pid from pg_stat_activity where backend_type = 'startup'")) {
            assertTrue(row.next());
            return row.getString(1);
        }
    }

    @Test
    void aStandbyThatDoesNotBecomeTheDatabaseCanBeGivenUp() throws Exception {
        running(PostgresServer.NAME).kill();
        OwnProcess standby = running(Standby.NAME);
        Files.createFile(data.resolve("standby/promoting"));
        new Standby(settings, steps).detach();
        assertFalse(standby.isAlive());
        assertFalse(Standby.isThere(settings));
        try (Stream<Path> all = Files.list(data)) {
            Path kept = all.filter(path -> path.getFileName().toString().startsWith(Standby.GIVEN_UP))
                    .findFirst()
                    .orElseThrow();
            assertTrue(Files.exists(kept.resolve("postgresql/PG_VERSION")), "the database may prove damaged");
        }

        server(settings).start(installation);
        assertEquals("", answer(settings, "show synchronous_standby_names"), "commits wait for what is gone");
        sql("insert into word values ('alone')");
        assertEquals("1", slots(), "it could not be dropped while the database did not run");
        begin(withoutStandby());
        assertNothingIsLeft();
    }

    private static void signal(String name, OwnProcess process) throws IOException, InterruptedException {
        List<ProcessHandle> all = ProcessHandle.of(process.pid()).stream()
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .toList();
        for (ProcessHandle one : all) {
            signal(name, Long.toString(one.pid()));
        }
    }

    private static void signal(String name, String pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, pid).start().waitFor();
    }
}
