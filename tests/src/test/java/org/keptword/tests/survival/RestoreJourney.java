package org.keptword.tests.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.launcher.Settings;
import org.keptword.launcher.Stack;
import org.keptword.launcher.StartupProgress;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/**
 * The rehearsal of a bad day: a backup is taken by the command while clients hand in, its keys are carried elsewhere, and both are brought
 * into an empty folder, which is started beside the first on other ports.
 */
@Tag(Suite.SITE)
@Tag(Suite.THOROUGH)
@Order(Integer.MAX_VALUE - 1)
class RestoreJourney {

    private final Path folder = TestStack.target().resolve("rehearsal");
    private final Path backup = folder.resolve("backup");
    private final Path keys = folder.resolve("keys-elsewhere");
    private final Path restored = folder.resolve("restored");

    @BeforeEach
    @AfterEach
    void clear() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Test
    void aBackupOfABusyDayOpensElsewhereWithEverythingInIt() throws Exception {
        Map<String, String> here = TestStack.current().settings().environment();
        Map<UUID, Writing.Kept> before;
        try (Writing writing = Writing.begin(1)) {
            writing.awaitMore(10);
            before = writing.acknowledged();
            RunCommand.said(0, here, "backup", backup.toString());
            writing.awaitMore(2);
            writing.end();
        }
        assertForOwnerOnly();
        assertTrue(RunCommand.said(1, here, "backup", backup.toString()).contains("already exists"));
        assertTrue(RunCommand.said(1, here, "restore", backup.toString()).contains("running"));

        Files.move(backup.resolve("keys"), keys);
        Map<String, String> there = TestStack.current().besides(restored);
        assertTrue(RunCommand.said(1, there, "restore", backup.toString()).contains("The keys were not found at"));
        assertRefusesDamage(there);
        RunCommand.said(0, there, "restore", backup.toString(), keys.toString());
        assertTrue(RunCommand.said(1, there, "restore", backup.toString(), keys.toString())
                .contains("never overwrites"));
        there.put("KEPTWORD_FRONT", "127.0.0.1");
        open(there, before);
    }

    /** While people work: made, restored on trial, told to managers, and older ones go; one that was damaged afterwards is found. */
    @Test
    void aPlannedBackupIsCheckedToldAndMakesRoom() throws Exception {
        Path target = Files.createDirectories(folder.resolve("planned"));
        Path keysApart = Files.createDirectories(folder.resolve("planned-keys"));
        for (Path one : List.of(target, keysApart)) {
            Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rwx------"));
        }
        Map<String, String> here = new HashMap<>(TestStack.current().settings().environment());
        here.put("KEPTWORD_BACKUP_FOLDER", target.toString());
        here.put("KEPTWORD_BACKUP_KEYS", keysApart.toString());
        here.put("KEPTWORD_BACKUP_DAILY", "1");
        here.put("KEPTWORD_BACKUP_WEEKLY", "0");
        here.put("KEPTWORD_BACKUP_MONTHLY", "0");
        Path first;
        try (Writing writing = Writing.begin(1)) {
            writing.awaitMore(3);
            String said = RunCommand.said(0, here, "backup", "--due");
            assertTrue(said.contains("A trial restore worked: "), said);
            first = only(target);
            writing.awaitMore(3);
            writing.end();
        }
        assertEquals(List.of(), openToOthers(target));
        assertEquals(first.getFileName(), only(keysApart).getFileName());
        RunCommand.said(0, here, "backup", "--due");
        assertEquals(first, only(target), "it is not time");

        age(first);
        Path stranger = Files.createDirectories(target.resolve("keptword-20250101T000000Z"));
        RunCommand.said(0, here, "backup", "--planned");
        assertTrue(Files.notExists(first) && Files.notExists(keysApart.resolve(first.getFileName())), "older ones go");
        assertTrue(Files.exists(stranger), "a folder that it did not make");
        Files.delete(stranger);
        Path second = only(target);
        assertEquals(2, made());

        Path table = largest(second.resolve("data/postgresql/base"));
        byte[] whole = Files.readAllBytes(table);
        whole[whole.length / 2] ^= 1;
        Files.write(table, whole);
        String refused = RunCommand.said(
                1,
                here,
                "check-backup",
                second.toString(),
                keysApart.resolve(second.getFileName()).toString());
        assertTrue(refused.contains("has changed since it was copied"), refused);

        here.put("KEPTWORD_BACKUP_FOLDER", folder.resolve("not-mounted").toString());
        assertTrue(RunCommand.said(1, here, "backup", "--planned").contains("mount the share"));
        assertEquals(second, only(target), "nothing goes when none was made");
    }

    /** How many planned backups the database knows that were made and restored on trial. */
    private static int made() throws Exception {
        Settings settings = TestStack.current().settings();
        try (Connection database = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + settings.ports().database() + "/keptword",
                        "postgres",
                        Files.readString(settings.data().resolve("secrets/postgres-superuser"))
                                .strip());
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from keptword.backup_run where checked = 'PASSED' and failure is null")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** As if it had been made two days before. */
    private static void age(Path backup) throws IOException {
        Path file = backup.resolve("planned-backup");
        String before = Files.readString(file);
        String after =
                before.replaceAll("(?m)^made=.*$", "made=" + Instant.now().minus(Duration.ofDays(2)));
        assertNotEquals(before, after);
        Files.writeString(file, after);
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> found = all.toList();
            assertEquals(1, found.size(), found::toString);
            return found.get(0);
        }
    }

    private static Path largest(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .max(Comparator.comparing(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    /** A proxy that ends TLS is believed here: browsers are told to come back by TLS only, and to send each cookie by TLS only. */
    private static void assertAsksForTls(Settings settings) throws IOException, InterruptedException {
        assertSecure(settings, "/signed-out", Set.of());
        assertSecure(settings, "/home", Set.of("OAuth_Token_Request_State", "code_verifier", "session_random_value"));
        assertSecure(settings, "/join/AAAAAAAAAAAA", Set.of("JSESSIONID"));
    }

    /** As a browser asks: what does not want a page gets a 401 without a cookie. */
    private static void assertSecure(Settings settings, String path, Set<String> names)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.baseUrl() + path))
                .header("Accept", "text/html")
                .header("X-Forwarded-Proto", "https")
                .build();
        HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        assertEquals(List.of("max-age=31536000"), answer.headers().allValues("Strict-Transport-Security"), path);
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertEquals(
                names,
                cookies.stream()
                        .map(cookie -> cookie.substring(0, cookie.indexOf('=')))
                        .collect(Collectors.toSet()),
                path + " sets");
        for (String cookie : cookies) {
            for (String flag : List.of("; secure", "; httponly", "; samesite=lax")) {
                assertTrue(cookie.toLowerCase(Locale.ROOT).contains(flag), () -> path + ": " + cookie);
            }
        }
        System.out.println("Over TLS: " + path + " sets " + cookies.size() + " cookies, all secure");
    }

    private void open(Map<String, String> environment, Map<UUID, Writing.Kept> before) throws Exception {
        Files.createSymbolicLink(
                restored.resolve("software"),
                TestStack.current().settings().data().resolve("software"));
        Settings settings = Settings.from(TestStack.current().settings().home(), environment);
        Stack stack = new Stack(settings, new StartupProgress(System.out));
        try {
            stack.startServices();
            Set<String> words = new HashSet<>();
            try (Connection database = DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + settings.ports().database() + "/keptword",
                    "postgres",
                    Files.readString(restored.resolve("secrets/postgres-superuser"))
                            .strip())) {
                SealedTexts texts = SealedTexts.of(database, restored.resolve("secrets/vault-keyset.json"));
                System.out.printf(
                        "Restored: %d sealed texts open, %d do not%n",
                        texts.opened().size(), texts.closed().size());
                assertEquals(List.of(), texts.closed(), "texts that do not open");
                words.addAll(texts.opened());
            }
            assertTrue(words.size() > 100, "only " + words.size() + " texts");
            for (Writing.Kept kept : before.values()) {
                assertTrue(words.stream().anyMatch(text -> text.contains(kept.words())), () -> kept + " is missing");
            }
            Writing.Kept one = before.values().iterator().next();
            Visitor client = Visitor.at(settings.baseUrl());
            client.signIn(one.account());
            assertTrue(client.get("/homework/" + one.assignment()).contains(one.words()));
            assertAsksForTls(settings);
            String trail = RunCommand.said(0, environment, "verify-trail");
            assertTrue(trail.contains("verified up to entry") && !trail.contains("NOT WHOLE"), trail);
            assertTrue(RunCommand.said(
                            1, environment, "verify-trail", UUID.randomUUID().toString())
                    .contains("There is no practice"));
        } finally {
            stack.stop();
        }
    }

    /** Nobody else can read it, not one file of it. */
    private void assertForOwnerOnly() throws IOException {
        assertEquals(List.of(), openToOthers(backup));
    }

    private static List<String> openToOthers(Path folder) throws IOException {
        List<String> open = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                if (!mode.equals(Files.isDirectory(path) ? "rwx------" : "rw-------")) {
                    open.add(mode + " " + path);
                }
            }
        }
        return open;
    }

    /** One bit is enough, in the data and in the keys; nothing is written then. */
    private void assertRefusesDamage(Map<String, String> there) throws Exception {
        for (Path part :
                List.of(backup.resolve("data/postgresql/PG_VERSION"), keys.resolve("secrets/vault-keyset.json"))) {
            byte[] whole = Files.readAllBytes(part);
            byte[] damaged = whole.clone();
            damaged[0] ^= 1;
            Files.write(part, damaged);
            String refused = RunCommand.said(1, there, "restore", backup.toString(), keys.toString());
            assertTrue(refused.contains("has changed since it was copied"), refused);
            Files.write(part, whole);
        }
        assertTrue(Files.notExists(restored.resolve("secrets")) && Files.notExists(restored.resolve("postgresql")));
    }
}
