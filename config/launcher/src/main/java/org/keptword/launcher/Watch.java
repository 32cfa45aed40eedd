package org.keptword.launcher;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Looks after the services of one data folder while nobody sits before them: one that has ended, by whatever, is started again, and their logs
 * do not fill the disk. {@code ./run} leaves it behind as a process of its own, and {@code ./run stop} ends it first. A service that ends again and
 * again is waited for longer each time.
 */
final class Watch {

    static final String NAME = "watch";

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration STEADY = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS_AT_LOGS = Duration.ofMinutes(1);

    private final Settings settings;
    private final Secrets secrets;
    private final PrintStream out;
    private final Map<String, Restarts> restarts = new HashMap<>();

    Watch(Settings settings, PrintStream out) {
        this.settings = settings;
        this.secrets = new Secrets(settings.data().resolve("secrets"));
        this.out = out;
    }

    /** Leaves a watch behind that goes on by itself, unless there is one. */
    static void leaveBehind(Settings settings) throws IOException {
        if (OwnProcess.recorded(settings, NAME).isPresent()) {
            return;
        }
        Map<String, String> environment = new HashMap<>();
        settings.environment().forEach((name, value) -> {
            if (name.startsWith("KEPTWORD_")) {
                environment.put(name, value);
            }
        });
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-Dkeptword.home=" + settings.home(),
                "-cp",
                ownClassPath(settings),
                Main.class.getName(),
                NAME));
        OwnProcess.start(settings, NAME, command, environment);
    }

    /** The class path, what was built here copied into the data folder: the next build must not pull it away from under the watch. */
    private static String ownClassPath(Settings settings) throws IOException {
        Path copies = settings.data().resolve("launcher");
        Folders.delete(copies);
        Files.createDirectories(copies);
        List<String> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path place = settings.home().resolve(part);
            boolean ownWork = place.startsWith(settings.home().resolve("config/launcher"))
                    || place.startsWith(settings.home().resolve("custody"));
            if (ownWork && Files.exists(place)) {
                Path copy = copies.resolve(parts.size() + "-" + place.getFileName());
                Folders.copy(place, copy);
                place = copy;
            }
            parts.add(place.toString());
        }
        return String.join(File.pathSeparator, parts);
    }

    /** Ends the watch, so that what is ended next stays ended. Returns whether there was one. */
    static boolean end(Settings settings) throws IOException {
        Optional<OwnProcess> watch = OwnProcess.recorded(settings, NAME);
        if (watch.isPresent()) {
            watch.get().end(Duration.ofSeconds(10));
        }
        return watch.isPresent();
    }

    /** Watches until it is ended, or until the data folder is gone. */
    void run() throws IOException, InterruptedException {
        say("watching");
        List<String> services = new RunningServices(settings, new StartupProgress(out)).startingOrder();
        Instant lookAtLogs = Instant.now();
        TlsRenewal renewal = new TlsRenewal(settings, secrets);
        BackupClock backups = new BackupClock(settings, System.getProperty("java.class.path"), Instant.now());
        while (Files.exists(settings.processes())) {
            TimeUnit.MILLISECONDS.sleep(EVERY.toMillis());
            for (String service : services) {
                if (OwnProcess.recorded(settings, service).isEmpty()) {
                    revive(service);
                }
            }
            renewal.look(Instant.now()).ifPresent(this::say);
            backups.look(Instant.now()).ifPresent(this::say);
            if (Instant.now().isAfter(lookAtLogs)) {
                services.forEach(this::shortenLog);
                shortenLog(NAME);
                lookAtLogs = Instant.now().plus(BETWEEN_LOOKS_AT_LOGS);
            }
        }
    }

    /** Empties the log of a service that is long, unless another {@code ./run} is at work, which might be starting the service. */
    private void shortenLog(String service) {
        Path log = OwnProcess.log(settings, service);
        if (!ServiceLog.isLong(log)) {
            return;
        }
        try {
            RunLock.unlessTaken(settings, () -> {
                if (ServiceLog.shorten(log, ServiceLog.LONG)) {
                    say(log + " was long; its last part is in " + ServiceLog.before(log));
                }
            });
        } catch (LaunchFailure | SQLException | IOException failed) {
            say("the log of " + service + " could not be shortened: " + failed.getMessage());
        }
    }

    /** Starts one service again, where no other {@code ./run} is at work and it is time for it. */
    private void revive(String service) {
        Restarts before = restarts.computeIfAbsent(service, any -> new Restarts());
        if (!before.isDue(Instant.now())) {
            return;
        }
        try {
            RunLock.unlessTaken(settings, () -> {
                if (OwnProcess.recorded(settings, service).isEmpty()) {
                    before.note(Instant.now());
                    say(service + " has stopped; starting it again");
                    start(service);
                }
            });
        } catch (LaunchFailure | SQLException | IOException failed) {
            say(service + " could not be started: " + failed.getMessage());
        }
    }

    private void start(String service) throws IOException, SQLException {
        switch (service) {
            case PostgresServer.NAME -> new PostgresServer(settings, secrets).start(new Software(settings).postgres());
            case Standby.NAME ->
                new Standby(settings, new StartupProgress(out)).start(new Software(settings).postgres());
            case Front.NAME -> new Front(settings).start();
            default -> {
                if (service.startsWith(KeycloakServer.NAME)) {
                    new KeycloakServers(settings, secrets).restart(service);
                } else {
                    new ApplicationServer(settings, secrets, node(service)).startAgain();
                }
            }
        }
    }

    private Node node(String service) {
        return Node.of(settings).stream()
                .filter(one -> one.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new LaunchFailure("There is no service " + service + "."));
    }

    private void say(String what) {
        out.println(Instant.now() + " " + what);
        out.flush();
    }

    /** When one service was started again: at once, and later each time while it does not last. */
    static final class Restarts {

        private Instant last = Instant.EPOCH;
        private Duration pause = Duration.ZERO;

        boolean isDue(Instant now) {
            return !now.isBefore(last.plus(pause));
        }

        void note(Instant now) {
            boolean lasted = now.isAfter(last.plus(pause).plus(STEADY));
            if (lasted) {
                pause = Duration.ofSeconds(5);
            } else {
                pause = pause.multipliedBy(2);
            }
            if (pause.compareTo(LONGEST_PAUSE) > 0) {
                pause = LONGEST_PAUSE;
            }
            last = now;
        }
    }
}
