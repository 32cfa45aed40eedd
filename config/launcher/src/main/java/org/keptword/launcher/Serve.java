package org.keptword.launcher;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One service in the foreground, for a supervisor such as systemd: {@code keptword serve database}, {@code sign-in} or {@code application}. It ends with
 * the service, and the service with it. What the service needs of those before it is made ready first, as a start does.
 */
final class Serve {

    static final String COMMAND = "serve";

    /** The services in the order in which they need each other, by the names that supervisors use. */
    enum Service {
        DATABASE("database", PostgresServer.NAME),
        SIGN_IN("sign-in", KeycloakServer.NAME),
        APPLICATION("application", ApplicationServer.NAME);

        private final String word;
        private final String process;

        Service(String word, String process) {
            this.word = word;
            this.process = process;
        }

        static Service of(String word) {
            return List.of(values()).stream()
                    .filter(one -> one.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new LaunchFailure(
                            "There is no service \"" + word + "\". Use database, sign-in or application."));
        }

        String word() {
            return word;
        }

        /** Where it writes while it runs. */
        Path log(Settings settings) {
            return this == APPLICATION ? settings.logs().resolve("server.log") : OwnProcess.log(settings, process);
        }
    }

    /** Set by systemd, whose own timer calls for planned backups. */
    private static final String SYSTEMD = "NOTIFY_SOCKET";

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration TO_END = Duration.ofSeconds(45);

    private final Settings settings;
    private final Stack stack;
    private final StartupProgress progress;

    Serve(Settings settings, Stack stack, StartupProgress progress) {
        this.progress = progress;
        this.settings = settings;
        this.stack = stack;
    }

    /** Starts a service and returns when it has ended: 0 after it was told to, 1 when it ended by itself. */
    int run(Service service) throws IOException, SQLException {
        if (!Node.of(settings).get(0).isAlone() || settings.ports().hasStandby()) {
            throw new LaunchFailure(
                    "Services are served one by one where there is one of each. Several servers and a standby are started with start.");
        }
        RunLock.whenFree(settings, progress, () -> {
            UpgradeMark.requireNone(settings);
            Optional<OwnProcess> leftover = OwnProcess.recorded(settings, service.process);
            if (leftover.isPresent()) {
                end(leftover.get()); // of a supervisor that was killed
            }
            stack.startAlone(service);
            return 0;
        });
        OwnProcess process = OwnProcess.recorded(settings, service.process)
                .orElseThrow(() -> new LaunchFailure("The service ended at once. See " + settings.logs() + "."));
        Thread onStop = new Thread(() -> end(process));
        Runtime.getRuntime().addShutdownHook(onStop);
        tellReady();
        tellHowToFound(service);
        Optional<BackupClock> backups = backups(service);
        try (Closeable follower = LogFollower.begin(settings, service.log(settings))) {
            while (process.isAlive()) {
                TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
                backups.flatMap(clock -> clock.look(Instant.now())).ifPresent(progress::say);
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    /** Beside the database, which is what backups are made of. */
    private Optional<BackupClock> backups(Service service) {
        return service == Service.DATABASE && System.getenv(SYSTEMD) == null
                ? Optional.of(new BackupClock(settings, System.getProperty("java.class.path"), Instant.now()))
                : Optional.empty();
    }

    private void end(OwnProcess process) {
        try {
            if (process.name().equals(PostgresServer.NAME)) {
                PostgresServer.stop(settings, process);
            } else {
                process.end(TO_END);
            }
        } catch (IOException unreadable) {
            System.err.println(Trouble.sentence(unreadable));
        }
    }

    /** The link itself would stay in the journal. A database that cannot be asked is no reason to end a service that works. */
    private void tellHowToFound(Service service) throws IOException {
        try {
            if (service == Service.APPLICATION && !settings.demo() && new Founding(settings).isEmpty()) {
                progress.say("There is no practice yet. The command \"keptword found\" prints a link to found one.");
            }
        } catch (LaunchFailure | SQLException unasked) {
            progress.say("Whether there is a practice could not be found out: " + unasked.getMessage());
        }
    }

    /** Tells systemd that people can use the service; others are told nothing. */
    private void tellReady() throws IOException {
        if (System.getenv(SYSTEMD) != null) {
            Command.exitCode(
                    settings.logs().resolve("notify.log"),
                    settings.data(),
                    List.of("systemd-notify", "--ready"),
                    Map.of());
        }
    }
}
