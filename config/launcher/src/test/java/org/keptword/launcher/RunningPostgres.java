package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The PostgreSQL that Keptword brings, on a data folder of a test, with Keptword's roles and databases. */
final class RunningPostgres implements AutoCloseable {

    /** Unpacked once; the folder stays until the module is cleaned. */
    private static final Path SOFTWARE = Path.of("target/software").toAbsolutePath();

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

    /** Below the ports that the system gives to outgoing connections. */
    private static final int FIRST_PORT = 24_000;

    private final Settings settings;
    private final Secrets secrets;

    private RunningPostgres(Settings settings) {
        this.settings = settings;
        this.secrets = new Secrets(settings.data().resolve("secrets"));
    }

    /** Starts it on the data folder of these settings, new or kept. */
    static RunningPostgres on(Settings settings) throws IOException, SQLException {
        Files.createDirectories(SOFTWARE);
        Files.createDirectories(settings.data());
        if (Files.notExists(settings.software())) {
            Files.createSymbolicLink(settings.software(), SOFTWARE);
        }
        RunningPostgres running = new RunningPostgres(settings);
        running.server().start(installation(settings));
        running.databases().ensure();
        return running;
    }

    /** Where it is unpacked. */
    static Path installation(Settings settings) throws IOException {
        return new Software(Settings.from(PROJECT, settings.environment())).postgres();
    }

    /** An environment with a data folder and ports of its own. */
    static Map<String, String> environment(Path data) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KEPTWORD_DATA", data.toString());
        environment.put("KEPTWORD_TESTING", "true");
        int port = FIRST_PORT + ThreadLocalRandom.current().nextInt(900);
        for (String variable : List.of(Ports.HTTP, Ports.MANAGEMENT, Ports.KEYCLOAK, Ports.DATABASE)) {
            port = Ports.nextFree(port + 1);
            environment.put(variable, Integer.toString(port));
        }
        return environment;
    }

    private PostgresServer server() {
        return new PostgresServer(settings, secrets);
    }

    private Databases databases() {
        return new Databases(server(), secrets);
    }

    /** Applies the migrations of a folder to Keptword's database. */
    void migrate(Path folder) throws IOException {
        Migrations.migrate(
                folder,
                settings.databaseUrl(),
                Settings.OWNER_ROLE,
                secrets.get(Databases.passwordName(Settings.OWNER_ROLE)));
    }

    Connection asSuperuser() throws SQLException, IOException {
        return DriverManager.getConnection(
                settings.databaseUrl(), PostgresServer.SUPERUSER, secrets.get(PostgresServer.SECRET));
    }

    @Override
    public void close() throws IOException {
        PostgresServer.stop(
                settings,
                OwnProcess.recorded(settings, PostgresServer.NAME)
                        .orElseThrow(() -> new IllegalStateException("PostgreSQL has ended by itself")));
    }
}
