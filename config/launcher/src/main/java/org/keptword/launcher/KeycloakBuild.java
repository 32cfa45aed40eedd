package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Keycloak that a data folder runs, prepared once with its options and Keptword's provider, as Keycloak wants it. */
final class KeycloakBuild {

    private static final String SIGN_IN_LIMITS = "keptword-sign-in-limits.jar";
    static final List<String> OPTIONS = List.of("--db=postgres", "--features-disabled=ciba,device-flow,kerberos");

    private final Settings settings;

    KeycloakBuild(Settings settings) {
        this.settings = settings;
    }

    /** Unpacks Keycloak, and prepares it with Keptword's provider where that has not been done. */
    Path prepare(StartupProgress progress) throws IOException, SQLException {
        Path installation = new Software(settings).keycloak();
        if (!isBuilt(installation)) {
            progress.step("Preparing Keycloak (once)", () -> build(installation));
        }
        return installation;
    }

    private boolean isBuilt(Path installation) throws IOException {
        Path mark = mark(installation);
        return Files.exists(mark) && Files.readString(mark).equals(builtFrom());
    }

    /** Keycloak reads both only while it is prepared, so that a change of either prepares it again. */
    private String builtFrom() throws IOException {
        return OPTIONS + " " + Checksums.sum(signInLimits());
    }

    /** Keptword's provider that counts wrong passwords for an account and an address. */
    private Path signInLimits() {
        return settings.layout().signInProvider();
    }

    private static Path mark(Path installation) {
        return installation.resolve(".built");
    }

    private void build(Path installation) throws IOException {
        String from = builtFrom();
        Files.deleteIfExists(mark(installation));
        Path providers = Files.createDirectories(installation.resolve("providers"));
        Files.copy(signInLimits(), providers.resolve(SIGN_IN_LIMITS), StandardCopyOption.REPLACE_EXISTING);
        List<String> command =
                command(installation, List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.add("build");
        command.addAll(OPTIONS);
        Command.run(
                settings.logs().resolve("keycloak-build.log"),
                installation,
                command,
                Map.of(),
                "Keycloak could not be built.");
        Files.writeString(mark(installation), from);
    }

    /** A command of Keycloak, to be completed by what it shall do. */
    static List<String> command(Path installation, List<String> memory) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(memory);
        command.addAll(List.of(
                "-XX:MaxMetaspaceSize=320m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + installation,
                "-Djboss.server.config.dir=" + installation.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                installation.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }
}
