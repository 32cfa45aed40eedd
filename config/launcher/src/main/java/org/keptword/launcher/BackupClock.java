package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls {@code backup --due} every hour where no timer of the system does. The command is a process of its own: a share that hangs holds up nothing else.
 */
final class BackupClock {

    static final String NAME = "backup";

    /** What was just started gets time to be ready. */
    private static final Duration FIRST = Duration.ofMinutes(1);

    private final Settings settings;
    private final String classPath;
    private Instant next;

    /** @param classPath of the launcher that is called */
    BackupClock(Settings settings, String classPath, Instant now) {
        this.settings = settings;
        this.classPath = classPath;
        this.next = now.plus(FIRST);
    }

    /** Calls the command when it is time, unless one from before still runs. Returns what there is to say. */
    Optional<String> look(Instant now) {
        if (now.isBefore(next)) {
            return Optional.empty();
        }
        next = now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        try {
            if (BackupPlan.of(settings).isPresent()
                    && OwnProcess.recorded(settings, NAME).isEmpty()) {
                OwnProcess.start(settings, NAME, command(), environment());
            }
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of("the planned backup could not be started: " + Trouble.sentence(refused));
        } catch (LaunchFailure refused) {
            return Optional.of("no backups are made: " + refused.getMessage());
        }
    }

    private List<String> command() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dkeptword.home=" + settings.home(),
                "-cp",
                classPath,
                Main.class.getName(),
                NAME,
                PlannedBackup.WHEN_DUE));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        settings.environment().forEach((name, value) -> {
            if (name.startsWith("KEPTWORD_")) {
                environment.put(name, value);
            }
        });
        return environment;
    }
}
