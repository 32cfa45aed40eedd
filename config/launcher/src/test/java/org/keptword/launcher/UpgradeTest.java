package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Upgrades of a data folder by two folders laid out as releases. The upgrade, its steps, the backup, and the way back are the real ones; what would start
 * services is a script that notes that it was called, and fails or kills the upgrade where a test asks for it.
 */
@Tag("thorough") // for ./test all
class UpgradeTest {

    private static final String OLD = "1.0.0";
    private static final String NEW = "1.1.0";

    /** The command of either release. */
    private static final String SCRIPT = """
            #!/bin/sh
            what="VERSION $1"
            [ "$2" != --step ] || what="VERSION $3"
            echo "$what" >>FOLDER/calls
            if [ "$what" = "VERSION migrate" ]; then
              echo 99 >"$KEPTWORD_DATA/postgresql/PG_VERSION"
              echo other >"$KEPTWORD_DATA/secrets/vault-keyset.json"
              echo more >"$KEPTWORD_DATA/new-kind-of-file"
              echo changed >"$KEPTWORD_TRAIL_HEADS/practice"
              echo later >"$KEPTWORD_TRAIL_HEADS/another"
            fi
            if grep -qx "kill $what" FOLDER/orders; then
              kill -9 $PPID
              sleep 30
            fi
            if grep -qx "fail $what" FOLDER/orders; then
              echo "$what did not work"
              exit 1
            fi
            case $1 in
              start | stop | status | check-backup | install) exit 0 ;;
            esac
            if [ "$what" = "VERSION migrate" ]; then
              sed -i s/step=SAVED/step=STARTING/ "$KEPTWORD_DATA/upgrade/mark"
              exit 0
            fi
            exec JAVA -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dkeptword.home=HOME -cp 'CLASSES' org.keptword.launcher.Main "$@"
            """;

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Path data;
    private Path heads;
    private Path old;
    private Path next;

    @BeforeEach
    void layOut() throws IOException {
        folder = folder.toRealPath();
        data = folder.resolve("data");
        heads = folder.resolve("heads");
        old = release(OLD, 1);
        next = release(NEW, 2);
        Files.createFile(folder.resolve("orders"));
        environment.put("KEPTWORD_DATA", data.toString());
        environment.put("KEPTWORD_ENV", folder.resolve("none.env").toString());
        environment.put("KEPTWORD_TRAIL_HEADS", heads.toString());
        environment.put(Ports.DATABASE, "54988");
        put(data, "postgresql/PG_VERSION", "18");
        put(data, "postgresql/global/pg_control", "control");
        put(data, "postgresql/pg_wal/000000010000000000000001", "log");
        put(data, "secrets/vault-keyset.json", "{key}");
        put(data, "demonstration", "false");
        put(heads, "practice", "signed");
        DataRelease.note(Settings.from(old, environment));
    }

    private static void put(Path place, String name, String content) throws IOException {
        Path file = place.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Path release(String version, int migrations) throws IOException {
        Path home = folder.resolve("keptword-" + version);
        put(home, "release.properties", "version=" + version + "\n");
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipOutputStream entries = new ZipOutputStream(jar)) {
            for (int number = 1; number <= migrations; number++) {
                entries.putNextEntry(new ZipEntry("db/migration/V" + number + "__table.sql"));
            }
        }
        Files.createDirectories(home.resolve("lib"));
        try (ZipOutputStream ear = new ZipOutputStream(Files.newOutputStream(home.resolve("lib/keptword.ear")))) {
            ear.putNextEntry(new ZipEntry("keptword-ejb.jar"));
            ear.write(jar.toByteArray());
        }
        put(
                home,
                "bin/keptword",
                SCRIPT.replace("VERSION", version)
                        .replace("FOLDER", folder.toString())
                        .replace("PG_" + version, "PG_VERSION")
                        .replace(
                                "JAVA",
                                Path.of(System.getProperty("java.home"), "bin/java")
                                        .toString())
                        .replace("HOME", home.toString())
                        .replace("CLASSES", System.getProperty("java.class.path")));
        Files.setPosixFilePermissions(home.resolve("bin/keptword"), PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    @Test
    void theServicesStopAndTheBackupIsTriedOutBeforeAnythingIsMigrated() throws Exception {
        Map<String, String> before = content();
        String said = keptword(next, 0, "upgrade");
        assertEquals(
                List.of(
                        "1.1.0 upgrade",
                        "1.1.0 begin",
                        "1.0.0 stop",
                        "1.0.0 backup",
                        "1.0.0 check-backup",
                        "1.1.0 saved",
                        "1.1.0 migrate",
                        "1.1.0 start",
                        "1.1.0 status",
                        "1.1.0 done"),
                calls());
        assertTrue(said.contains("1.1.0 is running. The backup from before the upgrade is in "), said);
        assertTrue(UpgradeMark.of(settings(next)).isEmpty());
        assertEquals("99\n", Files.readString(data.resolve("postgresql/PG_VERSION")));
        Path restored = folder.resolve("elsewhere");
        Map<String, String> there = new HashMap<>(environment);
        there.put("KEPTWORD_DATA", restored.toString());
        Path backup = backups().get(0);
        new Restore(Settings.from(old, there), silent()).bring(backup, backup.resolve("keys"));
        assertEquals(
                before.get(data.resolve("postgresql/PG_VERSION").toString()),
                Files.readString(restored.resolve("postgresql/PG_VERSION")));
    }

    @ParameterizedTest
    @CsvSource({
        "1.0.0 stop, stopping the services, 0",
        "1.0.0 backup, making a backup, 0",
        "1.0.0 check-backup, restoring the backup on trial, 0",
        "1.1.0 migrate, migrating the data, 1",
        "1.1.0 start, starting 1.1.0, 1",
        "1.1.0 status, starting 1.1.0, 1"
    })
    void whateverFailsTheDataIsPutBackAndTheOldReleaseStarts(String step, String doing, int replaced) throws Exception {
        Map<String, String> before = content();
        order("fail " + step);
        String said = keptword(next, 1, "upgrade");
        assertTrue(said.contains("The upgrade to 1.1.0 failed while " + doing + "."), said);
        assertTrue(said.contains(step + " did not work"), said);
        assertTrue(said.contains("1.0.0 is running, with the data as it was before the upgrade."), said);
        List<String> called = calls();
        assertEquals(
                List.of("1.1.0 stop", "1.1.0 restore", "1.0.0 start", "1.0.0 status", "1.1.0 done"),
                called.subList(called.size() - 5, called.size()));
        assertEquals(before, content());
        assertTrue(UpgradeMark.of(settings(next)).isEmpty());
        assertEquals(replaced, replaced().size());
        if (replaced > 0) {
            assertEquals(1, backups().size(), "the backup stays");
            assertEquals("more\n", Files.readString(replaced().get(0).resolve("new-kind-of-file")));
            assertEquals("later\n", Files.readString(replaced().get(0).resolve("named/KEPTWORD_TRAIL_HEADS/another")));
        }
    }

    @Test
    void aWayBackThatFailsSaysHowToContinueAndContinues() throws Exception {
        Map<String, String> before = content();
        order("fail 1.1.0 migrate", "fail 1.0.0 start");
        String said = keptword(next, 1, "upgrade");
        assertTrue(said.contains("Going back did not work either."), said);
        assertTrue(said.contains("run " + next + "/bin/keptword upgrade --back."), said);
        assertEquals(before, content());
        put(data, "postgresql/PG_VERSION", "written by the old release since it was restored");
        before = content();
        order();
        assertTrue(keptword(next, 0, "upgrade", "--back").contains("1.0.0 is running"));
        assertEquals(before, content(), "what is back is not put back again");
        assertTrue(UpgradeMark.of(settings(next)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0 backup", "1.1.0 saved", "1.1.0 migrate", "1.1.0 start"})
    void anUpgradeThatWasKilledContinuesOrGoesBack(String step) throws Exception {
        Map<String, String> before = content();
        order("kill " + step);
        keptword(next, 137, "upgrade");
        for (Path release : List.of(old, next)) {
            String refused =
                    assertThrows(LaunchFailure.class, () -> serve(release)).getMessage();
            assertEquals(
                    "The upgrade from 1.0.0 to 1.1.0 is not finished: continue with " + next
                            + "/bin/keptword upgrade, or go back with " + next + "/bin/keptword upgrade --back.",
                    refused);
        }
        order();
        assertTrue(keptword(next, 0, "upgrade", "--back").contains("1.0.0 is running"));
        assertEquals(before, content());

        order("kill " + step);
        keptword(next, 137, "upgrade");
        order();
        assertTrue(keptword(next, 0, "upgrade").contains("1.1.0 is running"));
        assertEquals("99\n", Files.readString(data.resolve("postgresql/PG_VERSION")));
        assertTrue(UpgradeMark.of(settings(next)).isEmpty());
    }

    @Test
    void whatPeopleWroteInTheNewReleaseIsNotPutAsideUnasked() throws Exception {
        order("kill 1.1.0 status");
        keptword(next, 137, "upgrade");
        put(data, "postgresql/PG_VERSION", "written since");
        order("fail 1.1.0 start");
        String said = keptword(next, 1, "upgrade");
        assertTrue(said.contains("people may have worked with it"), said);
        assertEquals(List.of(), replaced());
        order();
        keptword(next, 0, "upgrade", "--back");
        assertTrue(Files.exists(replaced().get(0).resolve("postgresql/PG_VERSION")));
        assertEquals("18", Files.readString(data.resolve("postgresql/PG_VERSION")));
    }

    @Test
    void aWayBackThatWasCutOffAnywhereCanBeTakenAgain() throws Exception {
        Map<String, String> before = content();
        order("fail 1.1.0 migrate", "kill 1.1.0 restore");
        keptword(next, 137, "upgrade");
        UpgradeMark.required(settings(next)).at(UpgradeMark.Step.BACK).write(settings(next));
        Path first = Files.createDirectories(data.resolve("upgrade/replaced-1"));
        Files.move(data.resolve("postgresql"), first.resolve("postgresql"));
        Files.move(data.resolve("secrets"), first.resolve("secrets"));
        put(data, "secrets/vault-keyset.json", "{key}");
        put(data, "restoring/postgresql/PG_VERSION", "half");
        order();
        String said = keptword(next, 1, "upgrade");
        assertTrue(said.contains("1.0.0 is running"), said);
        assertEquals(before, content());
        assertEquals(2, replaced().size());
        assertEquals("99\n", Files.readString(first.resolve("postgresql/PG_VERSION")));
    }

    @Test
    void onlyTheReleaseWhoseTurnItIsStartsWhileTheUpgradeIsAtWork() throws Exception {
        order("kill 1.1.0 start");
        keptword(next, 137, "upgrade");
        RunLock.unlessTaken(data.resolve("upgrade"), () -> {
            String second = keptword(next, 1, "upgrade");
            assertTrue(second.contains("Another upgrade of " + data + " is at work."), second);
            assertDoesNotThrow(() -> UpgradeMark.requireNone(settings(next)));
            assertThrows(LaunchFailure.class, () -> UpgradeMark.requireNone(settings(old)));
            UpgradeMark.required(settings(next)).at(UpgradeMark.Step.RESTORED).write(settings(next));
            assertDoesNotThrow(() -> UpgradeMark.requireNone(settings(old)));
            assertThrows(LaunchFailure.class, () -> UpgradeMark.requireNone(settings(next)));
            return 0;
        });
        String back = assertThrows(LaunchFailure.class, () -> UpgradeMark.requireNone(settings(old)))
                .getMessage();
        assertEquals(
                "Going back from 1.1.0 to 1.0.0 is not finished: continue with " + next
                        + "/bin/keptword upgrade --back.",
                back);
    }

    @Test
    void onlyTheReleaseThatBeganAnUpgradeContinuesIt() throws Exception {
        order("kill 1.0.0 backup");
        keptword(next, 137, "upgrade");
        String said = keptword(release("1.2.0", 3), 1, "upgrade");
        assertTrue(said.contains("continue with " + next + "/bin/keptword upgrade"), said);
    }

    @Test
    void refusalsChangeNothingAndStopNothing() throws Exception {
        refused(old, "The data already belongs to 1.0.0: there is nothing to upgrade.");
        refused(release("0.9.0", 3), "The data belongs to 1.0.0, which is newer than this release (0.9.0).");
        refused(release("1.0.10", 0), "The data has schema 1, and this release knows the schema only up to 0.");
        assertTrue(keptword(next, 1, "upgrade", "--back").contains("There is no unfinished upgrade"));
        RunLock.held(settings(old), () -> {
            refused(next, "Another keptword is using " + data + ".");
            return 0;
        });
        RunLock.unlessTaken(data.resolve(BackupRecords.FOLDER), () -> {
            refused(next, "A planned backup is being made or checked.");
            return 0;
        });
        Files.move(old, folder.resolve("moved"));
        refused(next, "The data belongs to 1.0.0, but " + old + " is not that release");
        Files.move(folder.resolve("moved"), old);
        try (RandomAccessFile large =
                new RandomAccessFile(data.resolve("postgresql/large").toFile(), "rw")) {
            large.setLength(4L << 40);
        }
        refused(next, "Free some space there.");
        Files.delete(data.resolve("postgresql/large"));
        Folders.delete(data.resolve("postgresql"));
        refused(next, "There is nothing to upgrade: " + data + " holds no data.");
    }

    @Test
    void dataThatDoesNotSayItsReleaseIsUpgradedFromTheOneThatIsNamed() throws Exception {
        Files.delete(data.resolve("release"));
        refused(next, "does not say which release it belongs to");
        assertTrue(keptword(next, 1, "upgrade", next.toString()).contains("nothing to upgrade"));
        assertTrue(keptword(next, 0, "upgrade", old.toString()).contains("1.1.0 is running"));
    }

    @Test
    void theBackupGoesToThePlansFolders() throws Exception {
        Path backups = Files.createDirectories(folder.resolve("backups"));
        Path keys = Files.createDirectories(folder.resolve("keys"));
        for (Path each : List.of(backups, keys)) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwx------"));
        }
        environment.put(BackupPlan.FOLDER, backups.toString());
        environment.put(BackupPlan.KEYS, keys.toString());
        order("fail 1.1.0 migrate");
        Map<String, String> before = content();
        keptword(next, 1, "upgrade");
        assertEquals(before, content());
        assertEquals(List.of(), backups());
        assertTrue(only(backups).resolve("data/postgresql/PG_VERSION").toFile().exists());
        assertFalse(Files.exists(only(backups).resolve("keys")));
        assertTrue(only(keys).resolve("secrets/vault-keyset.json").toFile().exists());
    }

    @Test
    void underSystemdItsUnitsAreStoppedRewrittenAndStarted() throws Exception {
        Path units = folder.resolve("units");
        String unit = "User=keptword\nReadWritePaths=" + data + "\n";
        put(units, "keptword-database.service", unit);
        if (!Installation.isRoot()) {
            assertTrue(keptword(next, 1, "upgrade", "--units", units.toString()).contains("only root can upgrade"));
            return;
        }
        put(
                folder,
                "bin/systemctl",
                "#!/bin/sh\necho \"systemctl $1 $2\" >>" + folder + "/calls\n! grep -qx \"fail $1\" " + folder
                        + "/orders\n");
        Files.setPosixFilePermissions(folder.resolve("bin/systemctl"), PosixFilePermissions.fromString("rwxr-xr-x"));
        put(units, "keptword-database.service", unit + "Environment=KEPTWORD_ENV=/etc/another.env\n");
        assertTrue(keptword(next, 1, "upgrade", "--units", units.toString()).contains("KEPTWORD_ENV=/etc/another.env"));
        put(units, "keptword-database.service", unit + "Environment=KEPTWORD_ENV=" + folder + "/none.env\n");
        Files.delete(folder.resolve("calls"));
        Map<String, String> before = content();
        order("fail 1.1.0 status");
        keptword(next, 1, "upgrade", "--units", units.toString());
        assertEquals(before, content());
        List<String> start = List.of(
                "systemctl daemon-reload ",
                "systemctl reset-failed keptword-database.service",
                "systemctl start keptword-database.service",
                "systemctl start keptword.target");
        assertEquals(
                Stream.of(
                                List.of(
                                        "1.1.0 upgrade",
                                        "1.1.0 begin",
                                        "systemctl stop keptword-database.service",
                                        "1.0.0 stop"),
                                List.of(
                                        "1.0.0 backup",
                                        "1.0.0 check-backup",
                                        "1.1.0 saved",
                                        "1.1.0 migrate",
                                        "1.1.0 install"),
                                start,
                                List.of(
                                        "1.1.0 status",
                                        "systemctl stop keptword-database.service",
                                        "1.1.0 stop",
                                        "1.1.0 restore"),
                                List.of("1.0.0 install"),
                                start,
                                List.of("1.0.0 status", "1.1.0 done"))
                        .flatMap(List::stream)
                        .toList(),
                calls());
    }

    private void refused(Path release, String sentence) throws IOException {
        Files.deleteIfExists(folder.resolve("calls"));
        Map<String, String> before = content();
        String said = keptword(release, 1, "upgrade");
        assertTrue(said.contains(sentence), said);
        assertTrue(calls().stream().allMatch(call -> call.endsWith(" upgrade") || call.endsWith(" begin")), said);
        assertEquals(before, content());
        assertFalse(Files.exists(data.resolve("upgrade/mark")));
    }

    private int serve(Path release) throws IOException, SQLException {
        return new Serve(settings(release), new Stack(settings(release), silent()), silent())
                .run(Serve.Service.DATABASE);
    }

    private Settings settings(Path release) {
        return Settings.from(release, environment);
    }

    private static StartupProgress silent() {
        return new StartupProgress(new PrintStream(PrintStream.nullOutputStream()));
    }

    /** What the next commands fail at, or what kills the upgrade. */
    private void order(String... orders) throws IOException {
        Files.write(folder.resolve("orders"), List.of(orders));
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    /** The files that must not be lost, those outside the data folder, too, with what is in them. */
    private Map<String, String> content() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.list(data)) {
            for (Path path : all.toList()) {
                String name = path.getFileName().toString();
                if (Backup.isBeside(name) || List.of("secrets", "postgresql").contains(name)) {
                    read(path, found);
                }
            }
        }
        read(heads, found);
        return found;
    }

    private static void read(Path path, Map<String, String> found) throws IOException {
        for (Path file : Folders.below(path)) {
            if (Files.isRegularFile(file) && Files.size(file) < 1 << 20) {
                found.put(file.toString(), Files.readString(file));
            }
        }
    }

    private List<Path> backups() throws IOException {
        return below("upgrade-from-1.0.0-");
    }

    private List<Path> replaced() throws IOException {
        return below("replaced-");
    }

    private List<Path> below(String beginning) throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("upgrade"))) {
            return all.filter(path -> path.getFileName().toString().startsWith(beginning))
                    .sorted()
                    .toList();
        }
    }

    private static Path only(Path place) throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            List<Path> found = all.toList();
            assertEquals(1, found.size(), found.toString());
            return found.get(0);
        }
    }

    /** Runs the command of a release and returns what it says. */
    private String keptword(Path release, int code, String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(release.resolve("bin/keptword").toString()), Stream.of(words))
                                .toList())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KEPTWORD_"));
        builder.environment().putAll(environment);
        builder.environment().merge("PATH", "", (path, none) -> folder.resolve("bin") + ":" + path);
        Path output = folder.resolve("output");
        Process process = builder.redirectOutput(output.toFile()).start();
        try {
            assertTrue(process.waitFor(Patience.LONG.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertEquals(code, process.exitValue(), said);
        return said;
    }
}
