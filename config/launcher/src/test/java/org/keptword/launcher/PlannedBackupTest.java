package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keptword.custody.KeyStore;
import org.keptword.custody.MasterKey;

/** The command on a real PostgreSQL: what it makes, checks, removes, refuses, and tells the database. */
class PlannedBackupTest {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path MIGRATIONS = Path.of("../../ejb/src/main/resources/db/migration");

    private final Path folder = Path.of("target/planned").toAbsolutePath();
    private final Path target = folder.resolve("target");
    private final Path keys = folder.resolve("keys");
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Map<String, String> environment;

    @BeforeEach
    void prepare() throws IOException {
        clear();
        environment = RunningPostgres.environment(Files.createDirectories(folder.resolve("data")));
        Checksums.makeFolder(target);
        Checksums.makeFolder(keys);
        environment.put(BackupPlan.FOLDER, target.toString());
    }

    @AfterEach
    void clear() throws IOException {
        Folders.delete(folder);
    }

    @Test
    void itIsMadeCheckedAndToldAndOlderOnesMakeRoomWithTheirKeys() throws Exception {
        environment.put(BackupPlan.KEYS, keys.toString());
        environment.put(BackupPlan.DAILY, "1");
        environment.put(BackupPlan.WEEKLY, "0");
        environment.put(BackupPlan.MONTHLY, "0");
        try (RunningPostgres postgres = started()) {
            String source = source();
            Path killed =
                    Files.createDirectories(target.resolve("unfinished-" + source.substring(0, 8) + "/half/data"));
            KeptBackup old = put("20260101T020000Z", source, Optional.of(BackupCheck.PASSED));
            KeptBackup damaged = put("20260102T020000Z", source, Optional.of(BackupCheck.UNREADABLE));
            put("20260103T020000Z", "of another machine", Optional.of(BackupCheck.PASSED));
            Path strange = Files.createDirectories(target.resolve("keptword-20260104T020000Z"));
            Files.createSymbolicLink(target.resolve("keptword-20260105T020000Z"), target.resolve(old.name()));
            Path byHand = Files.createDirectories(target.resolve("monday"));

            assertEquals(0, planned(PlannedBackup.NOW), this::words);
            assertTrue(words().contains("A trial restore worked: "), this::words);
            List<KeptBackup> kept = KeptBackup.in(target, source);
            assertEquals(1, kept.size(), kept::toString);
            KeptBackup made = kept.get(0);
            assertTrue(made.hasPassed());
            assertTrue(made.bytes() > 1_000_000, made::toString);
            assertEquals(Set.of(made.name()), names(keys), "the keys of those that went have gone");
            assertFalse(Files.exists(target.resolve(made.name()).resolve(Backup.KEYS)), "keys beside the data");
            Checksums.check(target.resolve(made.name()).resolve(Backup.DATA));
            assertFalse(Files.exists(killed) || Files.exists(target.resolve(damaged.name())));
            assertTrue(Files.exists(strange) && Files.exists(byHand), "folders that it did not make");
            assertEquals(
                    Set.of(
                            made.name(),
                            "keptword-20260103T020000Z",
                            "keptword-20260104T020000Z",
                            "keptword-20260105T020000Z",
                            "monday"),
                    names(target));
            assertEquals(
                    List.of("true|PASSED|1|"),
                    rows(
                            postgres,
                            "select (bytes > 1000000) || '|' || checked || '|' || kept || '|' ||"
                                    + " coalesce(failure, '') from keptword.backup_run"));
            assertEquals(
                    List.of("true 24 1 0 0 true true true"),
                    rows(
                            postgres,
                            "select concat_ws(' ', own_database, hours, daily, weekly, monthly, keys_apart,"
                                    + " same_disk, due_at > now() and check_due_at > now()) from keptword.backup_plan"));

            assertEquals(0, planned(PlannedBackup.WHEN_DUE), this::words);
            assertEquals(1, KeptBackup.in(target, source).size(), "it is not time");
            assertEquals(List.of("1"), rows(postgres, "select count(*) from keptword.backup_run"));
        }
    }

    @Test
    void aDamagedOneIsFoundByTheCheckAndNothingGoes() throws Exception {
        environment.put(BackupPlan.DAILY, "1");
        environment.put(BackupPlan.WEEKLY, "0");
        environment.put(BackupPlan.MONTHLY, "0");
        try (RunningPostgres postgres = started()) {
            KeptBackup old = put("20260101T020000Z", source(), Optional.of(BackupCheck.PASSED));
            try (Connection connection = postgres.asSuperuser();
                    Statement free = connection.createStatement()) {
                free.execute("set session_replication_role = replica");
                free.execute("insert into keptword.short_note (id, practice_id, text, case_id, participant_id,"
                        + " idempotency_key, written_by, written_name, written_at) values (gen_random_uuid(), '"
                        + UUID.randomUUID() + "', '\\x0102', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),"
                        + " gen_random_uuid(), 'Ana', now())");
            }
            assertEquals(1, planned(PlannedBackup.NOW), this::words);
            assertTrue(words().contains("does not open with these keys"), this::words);
            assertTrue(words().contains("No older backup was removed."), this::words);
            List<KeptBackup> kept = KeptBackup.in(target, source());
            assertEquals(
                    List.of(old.name()),
                    kept.stream().limit(1).map(KeptBackup::name).toList());
            assertTrue(kept.get(1).isUnreadable());
            assertEquals(
                    List.of("UNREADABLE 2"),
                    rows(postgres, "select checked || ' ' || kept from keptword.backup_run where failure is null"));
            assertEquals(List.of("true"), rows(postgres, "select due_at <= now() from keptword.backup_plan"));
        }
    }

    @Test
    void whatTheFolderLacksIsSaidPlainlyAndNothingIsWrittenOrRemoved() throws Exception {
        try (RunningPostgres postgres = started()) {
            put("20260101T020000Z", source(), Optional.of(BackupCheck.PASSED));
            put("20260102T020000Z", source(), Optional.of(BackupCheck.PASSED));
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-x---"));
            assertRefused(target, "Others can enter");
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
            assertRefused(folder.resolve("not-mounted"), "is not there. Make the folder, or mount the share");
            assertRefused(Path.of("/proc"), "can't write to /proc");
            Path inside = settings().data().resolve("backups");
            assertRefused(inside, "is inside the data folder");
            Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectories(inside));
            assertRefused(link, "is inside the data folder");
            environment.put(
                    BackupPlan.KEYS, Files.createDirectory(target.resolve("k")).toString());
            Files.setPosixFilePermissions(target.resolve("k"), PosixFilePermissions.fromString("rwx------"));
            assertRefused(target, "would lie together with the backups");
            assertEquals(2, KeptBackup.in(target, source()).size());
            assertEquals(
                    List.of("FOLDER_CLOSED 1", "FOLDER_INSIDE 3", "FOLDER_MISSING 1", "FOLDER_OPEN 1"),
                    rows(
                            postgres,
                            "select failure || ' ' || count(*) from keptword.backup_run where bytes is null"
                                    + " group by failure order by 1"));
            assertEquals(0, planned(PlannedBackup.WHEN_DUE), "a try that failed is not repeated at once");
        }
    }

    @Test
    void whileTheDatabaseIsAwayTheHistoryKeepsWhatItIsToldLater() throws Exception {
        started().close();
        assertEquals(0, planned(PlannedBackup.NOW), this::words);
        assertTrue(words().contains("it is told when Keptword starts"), this::words);
        try (RunningPostgres postgres = started()) {
            BackupRecords records = new BackupRecords(settings());
            records.bring(BackupPlan.of(settings()));
            records.bring(BackupPlan.of(settings()));
            assertEquals(List.of("PASSED"), rows(postgres, "select checked from keptword.backup_run"));
            environment.remove(BackupPlan.FOLDER);
            records.bring(BackupPlan.of(settings()));
            assertEquals(List.of("true"), rows(postgres, "select hours is null from keptword.backup_plan"));
            assertEquals(1, planned(PlannedBackup.NOW));
            assertEquals(0, planned(PlannedBackup.WHEN_DUE));
        }
    }

    @Test
    void everyLineOfTheHistoryIsReadAsItWasWritten() throws IOException {
        List<BackupRun> runs = new ArrayList<>();
        Instant at = Instant.parse("2026-12-03T07:00:00Z");
        for (BackupFailure failure : BackupFailure.values()) {
            boolean made = failure == BackupFailure.REMOVAL;
            runs.add(run(
                    at.plusSeconds(runs.size()),
                    made ? Optional.of(7L) : Optional.empty(),
                    Optional.of(failure),
                    Optional.empty()));
        }
        for (BackupCheck check : BackupCheck.values()) {
            runs.add(run(at.plusSeconds(runs.size()), Optional.of(1L << 40), Optional.empty(), Optional.of(check)));
        }
        BackupRecords records = new BackupRecords(settings());
        for (BackupRun run : runs) {
            records.add(run);
        }
        assertEquals(runs, records.history());
        Path history = settings().data().resolve("planned-backups/history");
        Files.writeString(history, Files.readString(history) + "half a li");
        assertEquals(runs, records.history());
    }

    private static BackupRun run(
            Instant at, Optional<Long> bytes, Optional<BackupFailure> failure, Optional<BackupCheck> check) {
        return new BackupRun(UUID.randomUUID(), at, Duration.ofSeconds(12), bytes, failure, check, bytes.map(any -> 3));
    }

    private void assertRefused(Path instead, String sentence) throws Exception {
        said.reset();
        environment.put(BackupPlan.FOLDER, instead.toString());
        assertEquals(1, planned(PlannedBackup.NOW), this::words);
        environment.put(BackupPlan.FOLDER, target.toString());
        assertTrue(words().contains(sentence), this::words);
    }

    private int planned(String how) throws Exception {
        StartupProgress progress = new StartupProgress(new PrintStream(said, true, StandardCharsets.UTF_8));
        return new PlannedBackup(settings(), progress).run(how.equals(PlannedBackup.WHEN_DUE));
    }

    /** A folder that looks like a backup, with keys where those of such a one would be. */
    private KeptBackup put(String name, String source, Optional<BackupCheck> checked) throws IOException {
        Path backup = Files.createDirectories(target.resolve("keptword-" + name));
        Files.writeString(Files.createDirectories(backup.resolve("data")).resolve("file"), "old");
        if (environment.containsKey(BackupPlan.KEYS) && source.equals(source())) {
            Files.createDirectories(keys.resolve("keptword-" + name).resolve("secrets"));
        }
        Instant made = Instant.parse(name.replaceFirst("(....)(..)(..)T(..)(..)(..)Z", "$1-$2-$3T$4:$5:$6Z"));
        KeptBackup kept = new KeptBackup("keptword-" + name, made, 3, checked);
        kept.write(backup, source);
        return kept;
    }

    private RunningPostgres started() throws Exception {
        VaultKeyset.ensure(VaultKeyset.file(settings(), secrets()), false);
        Custodian.ensureTrailKey(settings(), secrets());
        RunningPostgres postgres = RunningPostgres.on(settings());
        postgres.migrate(MIGRATIONS);
        UUID practice = UUID.randomUUID();
        try (Connection owner = OwnerConnection.open(settings(), secrets())) {
            KeyStore.actFor(owner, practice, false);
            KeyStore.begin(owner, MasterKey.read(VaultKeyset.file(settings(), secrets())), practice);
        }
        return postgres;
    }

    private static List<String> rows(RunningPostgres postgres, String query) throws Exception {
        List<String> found = new ArrayList<>();
        try (Connection connection = postgres.asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found.stream()
                .map(one -> one.equals("t") ? "true" : one.replaceAll("\\bt\\b", "true"))
                .toList();
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private Settings settings() {
        return Settings.from(PROJECT, new HashMap<>(environment));
    }

    private Secrets secrets() {
        return new Secrets(settings().data().resolve("secrets"));
    }

    private String source() throws IOException {
        return new String(new Backup(settings(), new StartupProgress(System.out)).source(), StandardCharsets.UTF_8);
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
