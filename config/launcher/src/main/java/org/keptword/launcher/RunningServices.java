package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The services of one data folder: which there are, whether they run, and how they end. */
final class RunningServices {

    /** Processes that only some settings ask for. */
    private static final String SEVERAL =
            Front.NAME + "|(" + ApplicationServer.NAME + "|" + KeycloakServer.NAME + ")-\\d+";

    private final Settings settings;
    private final StartupProgress progress;

    RunningServices(Settings settings, StartupProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** The services of some settings, in the order in which they are ended. */
    static List<String> of(Settings settings) {
        return Stream.of(
                        Front.isNeeded(settings) ? Stream.of(Front.NAME) : Stream.<String>of(),
                        Node.of(settings).stream().map(Node::service),
                        KeycloakNode.of(settings).stream().map(KeycloakNode::service),
                        Standby.services(settings))
                .flatMap(part -> part)
                .toList();
    }

    /** Whether the process of each service goes on, whatever is deployed. */
    boolean areAlive() throws IOException {
        for (String service : of(settings)) {
            if (isOurs(service) && OwnProcess.recorded(settings, service).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The services that are ours, in the order in which they need each other. */
    List<String> startingOrder() {
        List<String> order = new ArrayList<>(of(settings));
        Collections.reverse(order);
        return order.stream().filter(this::isOurs).toList();
    }

    private boolean isOurs(String service) {
        return switch (service) {
            case PostgresServer.NAME -> settings.needsOwnPostgres();
            case Standby.NAME -> settings.ports().hasStandby() && Standby.isThere(settings);
            case KeycloakServer.NAME -> !settings.usesOutsideKeycloak();
            default -> true;
        };
    }

    /** The services of these settings, and before them servers that a start with other settings has left. */
    private List<String> begun() throws IOException {
        Set<String> all = new LinkedHashSet<>();
        if (Files.exists(settings.processes())) {
            try (Stream<Path> records = Files.list(settings.processes())) {
                records.map(record -> record.getFileName().toString())
                        .filter(name -> name.matches(SEVERAL))
                        .sorted()
                        .forEach(all::add);
            }
        }
        all.addAll(of(settings));
        return List.copyOf(all);
    }

    void endLeftovers() throws IOException, SQLException {
        boolean any = false;
        for (String service : begun()) {
            any |= OwnProcess.recorded(settings, service).isPresent();
        }
        if (any) {
            progress.step("Stopping what an earlier run left", this::end);
        }
    }

    /** Ends the watch and the services of this data folder, and nothing else. Returns whether there was one. */
    boolean stop() throws IOException, SQLException {
        boolean any = Watch.end(settings);
        for (String service : begun()) {
            Optional<OwnProcess> process = OwnProcess.recorded(settings, service);
            if (process.isPresent()) {
                any = true;
                progress.step("Ending " + service, () -> end(process.get()));
            }
        }
        return any;
    }

    private void end() throws IOException {
        for (String service : begun()) {
            Optional<OwnProcess> process = OwnProcess.recorded(settings, service);
            if (process.isPresent()) {
                end(process.get());
            }
        }
    }

    private void end(OwnProcess process) throws IOException {
        if (process.name().equals(PostgresServer.NAME) || process.name().equals(Standby.NAME)) {
            PostgresServer.stop(settings, process);
        } else {
            process.end(Duration.ofSeconds(30));
        }
    }

    /** Ends them, and says what could not be ended. */
    void endQuietly() {
        try {
            end();
        } catch (IOException unreadable) {
            progress.say("Not everything could be stopped: " + unreadable.getMessage());
        }
    }

    void printStatus() throws IOException {
        printStatus(Watch.NAME);
        for (String service : of(settings)) {
            printStatus(service);
        }
        if (Standby.isPromoted(settings)) {
            progress.say("  The standby has been promoted and is the database.");
        } else if (Standby.isBeingPromoted(settings)) {
            progress.say("  The standby is being promoted; ./run promote continues.");
        }
    }

    private void printStatus(String process) throws IOException {
        String state = OwnProcess.recorded(settings, process)
                .map(p -> "running (pid " + p.pid() + ")")
                .orElse("stopped");
        progress.say(String.format("  %-12s %s", process, isOurs(process) ? state : "outside"));
    }
}
