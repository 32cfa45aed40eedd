package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder laid out as a release: what is found where, its command, and its units. */
class InstallationTest {

    private static final Path SOURCE = Path.of("../distribution/src/main");

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void layOut() throws IOException {
        home = folder.resolve("keptword-1.2.3");
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("release.properties"), "version=1.2.3\n");
        Files.writeString(home.resolve("config/keptword.env.example"), "#KEPTWORD_ADDRESS=http://localhost:8080\n");
        for (String part : List.of("bin", "units")) {
            Folders.copy(SOURCE.resolve(part), home.resolve(part));
        }
        Files.setPosixFilePermissions(home.resolve("bin/keptword"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aReleaseIsNeverBuiltAndHasNoDemonstration() throws IOException {
        Settings settings = Settings.from(home, Map.of());
        assertFalse(settings.demo());
        assertTrue(new Build(settings).isCurrent());
        assertEquals(home.resolve("lib/keptword.ear"), settings.earFile());
        assertEquals("1.2.3", settings.layout().version());
        assertThrows(LaunchFailure.class, () -> Settings.from(home, Map.of("KEPTWORD_DEMO", "true")));
        assertTrue(Settings.from(folder, Map.of()).demo(), "a working copy has one");
    }

    @Test
    void theUnitsNameReleaseUserAndFolders() throws IOException {
        String user = System.getProperty("user.name").equals("root") ? "daemon" : System.getProperty("user.name");
        install(user);
        String unit = Files.readString(folder.resolve("units/keptword-application.service"));
        assertTrue(unit.contains("ExecStart=" + home + "/bin/keptword serve application\n"), unit);
        assertTrue(unit.contains("ReadWritePaths=" + folder.resolve("data") + "\n"), unit);
        assertTrue(unit.contains("CapabilityBoundingSet=\n"), unit);
        assertTrue(unit.contains("User=" + user + "\n"), unit);
        assertFalse(unit.contains("@"), unit);
        String backup = Files.readString(folder.resolve("units/keptword-backup.service"));
        assertTrue(backup.contains("ExecStart=" + home + "/bin/keptword backup --due\n"), backup);
        assertFalse(backup.contains("ProtectSystem=strict"), "the folder of the backups is a setting");
        assertTrue(
                Files.readString(folder.resolve("units/keptword-backup.timer")).contains("OnCalendar=hourly\n"));
        assertEquals(user, Files.getOwner(folder.resolve("data")).getName());
        assertEquals(
                "rw-r-----",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keptword.env"))));
    }

    @Test
    void everyUnitHasOnlyPlacesThatAreFilled() throws IOException {
        try (Stream<Path> units = Files.list(SOURCE.resolve("units"))) {
            for (Path unit : units.toList()) {
                String text = Files.readString(unit);
                for (String place : List.of("@HOME@", "@DATA@", "@ENV@", "@USER@", "@CAPABILITIES@")) {
                    text = text.replace(place, "");
                }
                assertFalse(text.contains("@"), unit.toString());
                boolean stays = text.contains("Type=notify");
                assertEquals(stays, text.contains("Restart=on-failure"), unit.toString());
                assertEquals(unit.toString().endsWith(".service"), text.contains("ExecStart="), unit.toString());
                assertEquals(text.contains("ExecStart="), text.contains("NoNewPrivileges=true"), unit.toString());
            }
        }
    }

    @Test
    void settingsOfTheFileReachTheLauncherAndThoseOfTheEnvironmentComeFirst() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("keptword.env"), """
                # a comment
                KEPTWORD_DATA=/srv/keptword
                KEPTWORD_ADDRESS="https://care.example.org"
                KEPTWORD_MAIL_FROM=$(touch %1$s/ran) 'and' `touch %1$s/ran`
                KEPTWORD_HTTP_PORT=9999
                PATH=/nowhere
                """.formatted(folder));
        String said = command(Map.of("KEPTWORD_ENV", file.toString(), "KEPTWORD_HTTP_PORT", "8088"), 0, "status");
        assertTrue(said.contains("KEPTWORD_DATA=/srv/keptword\n"), said);
        assertTrue(said.contains("KEPTWORD_ADDRESS=https://care.example.org\n"), said);
        assertTrue(said.contains("KEPTWORD_HTTP_PORT=8088\n"), said);
        assertTrue(said.contains("-Dkeptword.home=" + home + " "), said);
        assertTrue(said.contains("Main status"), said);
        assertFalse(Files.exists(folder.resolve("ran")), "a value was executed");
        Files.writeString(file, "KEPTWORD_$(touch " + folder + "/ran)=x\n");
        assertTrue(command(Map.of("KEPTWORD_ENV", file.toString()), 1, "status").contains("is not a setting"));
        assertFalse(Files.exists(folder.resolve("ran")), "a name was executed");
    }

    private void install(String user) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("KEPTWORD_DATA", folder.resolve("data").toString());
        environment.put("KEPTWORD_ENV", folder.resolve("keptword.env").toString());
        Settings settings = Settings.from(home, environment);
        StartupProgress silent = new StartupProgress(new PrintStream(PrintStream.nullOutputStream()));
        assertEquals(
                0,
                new Installation(settings, silent)
                        .run(List.of("--units", folder.resolve("units").toString(), "--user", user)));
    }

    /** Runs the release's command with a Java that tells its environment and its arguments. */
    private String command(Map<String, String> environment, int code, String... arguments)
            throws IOException, InterruptedException {
        Path java = folder.resolve("java/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, """
                #!/bin/sh
                [ "$1" != -XshowSettings:properties ] || { echo "    java.specification.version = 17"; exit 0; }
                env
                echo "$@"
                """);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        String[] command = Stream.concat(Stream.of(home.resolve("bin/keptword").toString()), Stream.of(arguments))
                .toArray(String[]::new);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KEPTWORD_"));
        builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(code, process.waitFor(), said);
        return said;
    }
}
