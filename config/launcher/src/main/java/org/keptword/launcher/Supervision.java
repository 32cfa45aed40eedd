package org.keptword.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who starts and ends the services of a data folder: systemd where units for it are installed, otherwise the releases themselves. */
final class Supervision {

    private static final List<String> SERVICES =
            List.of("keptword-database.service", "keptword-sign-in.service", "keptword-application.service");
    private static final String TARGET = "keptword.target";

    private final StartupProgress progress;
    private final Path units;
    private final Optional<String> user;

    private Supervision(StartupProgress progress, Path units, Optional<String> user) {
        this.progress = progress;
        this.units = units;
        this.user = user;
    }

    /** Finds it by the units. Refuses other settings than those of the units. */
    static Supervision of(Settings settings, StartupProgress progress, Path units) throws IOException {
        Path unit = units.resolve(SERVICES.get(0));
        List<String> lines = Files.isReadable(unit) ? Files.readAllLines(unit) : List.of();
        if (!lines.contains("ReadWritePaths=" + settings.data())) {
            return new Supervision(progress, units, Optional.empty());
        }
        Path file = Installation.settingsFile(settings);
        Optional<String> other =
                value(lines, "Environment=KEPTWORD_ENV=").filter(named -> !named.equals(file.toString()));
        if (other.isPresent()) {
            throw new LaunchFailure("The services have their settings from " + other.get()
                    + ". Run this command with KEPTWORD_ENV=" + other.get() + ", too.");
        }
        return new Supervision(progress, units, value(lines, "User="));
    }

    private static Optional<String> value(List<String> unit, String name) {
        return unit.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst();
    }

    boolean isSystemd() {
        return user.isPresent();
    }

    /** Ends all services, also those that an interrupted upgrade has left. */
    void stop(ReleaseCommand release) throws IOException {
        if (isSystemd()) {
            systemctl(
                    "stop",
                    Stream.concat(
                                    Stream.of(TARGET, "keptword-backup.timer", "keptword-backup.service"),
                                    SERVICES.stream())
                            .filter(unit -> Files.exists(units.resolve(unit)))
                            .toList());
        }
        require(release.run("stop"));
    }

    /** Lets systemd run this release from now on. */
    void turnTo(ReleaseCommand release) throws IOException {
        if (isSystemd()) {
            require(release.runQuietly(
                    Installation.COMMAND, "--units", units.toString(), "--user", user.orElseThrow()));
            systemctl("daemon-reload", List.of());
        }
    }

    /** Returns when all services are ready. */
    void start(ReleaseCommand release) throws IOException {
        if (isSystemd()) {
            systemctl("reset-failed", SERVICES);
            systemctl("start", SERVICES);
            systemctl("start", List.of(TARGET));
        } else {
            require(release.run("start"));
        }
        require(release.run("status"));
    }

    static void require(int code) {
        if (code != 0) {
            throw new LaunchFailure("The command ended with code " + code + "; what it said is above.");
        }
    }

    private void systemctl(String verb, List<String> names) throws IOException {
        List<String> command = new ArrayList<>(List.of("systemctl", verb));
        command.addAll(names);
        Process process = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> progress.say("  " + line));
            if (process.waitFor() != 0) {
                throw new LaunchFailure("systemctl " + verb + " failed.");
            }
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", interrupted);
        }
    }
}
