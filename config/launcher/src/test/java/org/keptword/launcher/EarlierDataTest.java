package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A start on a data folder whose schema comes from migrations that are not those of this version. */
class EarlierDataTest {

    private static final String MIGRATION = "db/migration/V1__ground.sql";
    private static final String EARLIER =
            "set search_path to keptword; create table kept (words text);" + " insert into kept values ('still here')";

    private final Path folder = Path.of("target/earlier-data").toAbsolutePath();

    private final List<String> said = new ArrayList<>();

    @BeforeEach
    @AfterEach
    void clear() throws IOException {
        Folders.delete(folder);
    }

    @Test
    void aStartOnTheDataOfADevelopmentVersionSaysWhatToDoAndLeavesTheDataAsItWas() throws Exception {
        HttpServer signIn = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        signIn.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        signIn.start();
        try {
            Map<String, String> environment = RunningPostgres.environment(folder.resolve("data"));
            String address = "http://127.0.0.1:" + signIn.getAddress().getPort();
            environment.put("KEPTWORD_OIDC_PROVIDER_URL", address + "/realms/keptword");
            environment.put("KEPTWORD_OIDC_CLIENT_SECRET", "not used here");
            environment.put("KEPTWORD_ACCOUNTS_CLIENT_SECRET", "not used here");
            Settings settings = Settings.from(folder.resolve("project"), environment);
            beginWithEarlierMigrations(settings);

            build(settings);
            assertRefused(environment, "start over with ./run --fresh, which deletes that data.");

            environment.put("KEPTWORD_DEMO", "false");
            Settings real = Settings.from(folder.resolve("project"), environment);
            Files.writeString(settings.data().resolve("demonstration"), "false");
            build(real);
            assertRefused(environment, "move the folder away, or name another one with KEPTWORD_DATA.");
            assertUntouched(settings);
        } finally {
            signIn.stop(0);
        }
    }

    private void assertRefused(Map<String, String> environment, String wayOut) throws Exception {
        assertEquals(1, run(environment), () -> String.join("\n", said));
        Path data = folder.resolve("data");
        assertEquals(
                "The data in " + data + " was created by a development version of Keptword, and this version cannot"
                        + " migrate its schema: " + wayOut,
                said.get(said.size() - 1));
        assertFalse(Files.exists(data.resolve("processes/" + PostgresServer.NAME)), "PostgreSQL still runs");
    }

    /** A project that counts as built and whose only migration is another V1 than the one the data was made with. */
    private static void build(Settings settings) throws IOException {
        for (String input : Build.INPUTS) {
            Files.createDirectories(settings.home().resolve(input));
        }
        pack(settings.earFile(), "set search_path to keptword; create table kept (words text, more text)");
        Path server = Files.createDirectories(new Build(settings).server());
        Files.writeString(server.resolve(".provisioned"), "");
        Path launcher = Files.createDirectories(settings.home().resolve("config/launcher/target"));
        Files.copy(
                Path.of("target/software.properties"),
                launcher.resolve("software.properties"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                settings.home().resolve("ear/target/keptword.fingerprint"), new Build(settings).fingerprint());
    }

    private static void pack(Path ear, String migration) throws IOException {
        Files.createDirectories(ear.getParent());
        try (OutputStream file = Files.newOutputStream(ear);
                ZipOutputStream archive = new ZipOutputStream(file)) {
            archive.putNextEntry(new ZipEntry("keptword-ejb.jar"));
            ZipOutputStream module = new ZipOutputStream(archive);
            module.putNextEntry(new ZipEntry(MIGRATION));
            module.write(migration.getBytes(StandardCharsets.UTF_8));
            module.finish();
        }
    }

    private void beginWithEarlierMigrations(Settings settings) throws IOException, SQLException {
        Secrets secrets = new Secrets(settings.data().resolve("secrets"));
        DataOrigin.ensure(settings);
        VaultKeyset.ensure(settings, Stack.vaultKeyset(secrets), false);
        Custodian.ensureTrailKey(settings, secrets);
        Path earlier = Files.createDirectories(folder.resolve("earlier"));
        Files.writeString(earlier.resolve("V1__ground.sql"), EARLIER);
        Files.writeString(earlier.resolve("V186__more.sql"), "set search_path to keptword; create table more ()");
        try (RunningPostgres postgres = RunningPostgres.on(settings)) {
            postgres.migrate(earlier);
        }
    }

    private static void assertUntouched(Settings settings) throws IOException, SQLException {
        try (RunningPostgres postgres = RunningPostgres.on(settings);
                Connection database = postgres.asSuperuser();
                ResultSet rows = database.createStatement()
                        .executeQuery("select words, (select string_agg(version, ' ' order by installed_rank)"
                                + " from keptword.flyway_schema_history where success) from keptword.kept")) {
            assertTrue(rows.next());
            assertEquals("still here", rows.getString(1));
            assertEquals("1 186", rows.getString(2));
        }
    }

    /** The program behind ./run; its words are kept. */
    private int run(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dkeptword.home=" + folder.resolve("project"),
                "org.keptword.launcher.Main");
        builder.environment().putAll(environment);
        Process launcher = builder.redirectErrorStream(true).start();
        said.clear();
        said.addAll(new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList());
        int code = launcher.waitFor();
        System.out.println(String.join("\n", said));
        return code;
    }
}
