package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code keptword install}: makes the user, the data folder and the settings file where they are missing, and writes the units by which systemd runs the
 * three services. What is there already is kept, the units aside: they name this release.
 */
final class Installation {

    static final String COMMAND = "install";

    private static final String USER = "keptword";
    private static final Path UNITS = Path.of("/etc/systemd/system");
    private static final Path SETTINGS = Path.of("/etc/keptword/keptword.env");

    private final Settings settings;
    private final StartupProgress progress;
    private final boolean isRoot = isRoot();

    Installation(Settings settings, StartupProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** @param options {@code --units FOLDER} in place of systemd's own, {@code --user NAME} in place of keptword */
    int run(List<String> options) throws IOException {
        if (!settings.layout().isRelease()) {
            throw new LaunchFailure("Only a release can be installed. Build one with: mvn -Pdistribution package");
        }
        Path units = units(options);
        String user = option(options, "--user", isRoot ? USER : System.getProperty("user.name"));
        Path file = settingsFile(settings);
        if (isRoot) {
            makeUser(user);
        }
        makeData(user);
        makeSettings(file, user);
        for (Path unit : units()) {
            write(unit, units, user, file);
        }
        progress.say("""
                Keptword %s is installed. Data: %s. Settings: %s.
                Next: set KEPTWORD_ADDRESS in the settings (docs/address.md), then
                  systemctl daemon-reload
                  systemctl enable --now keptword.target
                Backups: set KEPTWORD_BACKUP_FOLDER (docs/install.md), then
                  systemctl enable --now keptword-backup.timer""".formatted(settings.layout().version(), settings.data(), file));
        return 0;
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** The file that the services have their settings from. */
    static Path settingsFile(Settings settings) {
        return settings.value("KEPTWORD_ENV").map(Path::of).orElse(SETTINGS);
    }

    /** Where the units are: in systemd's folder, or in the one that is named. */
    static Path units(List<String> options) {
        return Path.of(option(options, "--units", UNITS.toString())).toAbsolutePath();
    }

    private static String option(List<String> options, String name, String otherwise) {
        int at = options.indexOf(name);
        if (at < 0) {
            return otherwise;
        }
        if (at + 1 >= options.size()) {
            throw new LaunchFailure(name + " needs a value.");
        }
        return options.get(at + 1);
    }

    private void makeUser(String user) throws IOException {
        if (!user.matches("[a-z_][a-z0-9_-]{0,31}") || user.equals("root")) {
            throw new LaunchFailure("\"" + user + "\" cannot be the user of the services.");
        }
        Path log = settings.data().resolve("logs/install.log");
        if (!Command.succeeds(log, settings.home(), List.of("id", "-u", user))) {
            command(
                    List.of(
                            "useradd",
                            "--system",
                            "--user-group",
                            "--no-create-home",
                            "--home-dir",
                            settings.data().toString(),
                            "--shell",
                            "/usr/sbin/nologin",
                            user),
                    "The user " + user + " could not be created.");
        }
    }

    private void makeData(String user) throws IOException {
        Files.createDirectories(settings.data());
        Files.setPosixFilePermissions(settings.data(), PosixFilePermissions.fromString("rwx------"));
        if (isRoot) {
            command(
                    List.of("chown", "-R", user + ":", settings.data().toString()),
                    settings.data() + " could not be given to " + user + ".");
        }
    }

    private void makeSettings(Path file, String user) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")));
        Files.writeString(
                fresh,
                "KEPTWORD_DATA=" + settings.data() + "\n\n"
                        + Files.readString(settings.home().resolve("config/keptword.env.example")));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        if (isRoot) {
            command(List.of("chgrp", user, file.toString()), file + " could not be given to " + user + ".");
        }
    }

    private List<Path> units() throws IOException {
        try (Stream<Path> all = Files.list(settings.home().resolve("units"))) {
            return all.sorted().toList();
        }
    }

    private void write(Path template, Path units, String user, Path file) throws IOException {
        boolean ownPorts =
                settings.ports().hasHttps() && template.getFileName().toString().contains("application");
        Map<String, String> places = Map.of(
                "@HOME@", settings.home().toString(),
                "@DATA@", settings.data().toString(),
                "@ENV@", file.toString(),
                "@USER@", user,
                "@CAPABILITIES@", ownPorts ? "AmbientCapabilities=CAP_NET_BIND_SERVICE" : "CapabilityBoundingSet=");
        String text = Files.readString(template);
        for (Map.Entry<String, String> place : places.entrySet()) {
            text = text.replace(place.getKey(), place.getValue());
        }
        Files.createDirectories(units);
        Path fresh = units.resolve(template.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, units.resolve(template.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
        progress.say("  " + units.resolve(template.getFileName().toString()));
    }

    private void command(List<String> command, String whenItFails) throws IOException {
        Command.run(
                settings.data().resolve("logs/install.log"),
                settings.home(),
                new ArrayList<>(command),
                Map.of(),
                whenItFails);
    }
}
