package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the archive and the server with Maven, and only when something that goes into them has changed. */
final class Build {

    static final List<String> INPUTS = List.of(
            "pom.xml",
            ".mvn",
            "seeds",
            "custody",
            "ejb",
            "web",
            "ear",
            "config/pom.xml",
            "config/session-value",
            "config/server",
            "config/health",
            "config/demo",
            "docs/manual");

    /** How flock says that somebody else holds the lock. */
    private static final int TAKEN = 75;

    private final Settings settings;

    Build(Settings settings) {
        this.settings = settings;
    }

    /** Whether what is there is what would be built; a release is never built. */
    boolean isCurrent() throws IOException {
        return settings.layout().isRelease()
                || (Files.exists(settings.earFile())
                        && Files.exists(server().resolve(".provisioned"))
                        && Files.exists(record())
                        && Files.readString(record()).equals(fingerprint()));
    }

    Path server() {
        return settings.layout().server();
    }

    private Path record() {
        return settings.home().resolve("ear/target/keptword.fingerprint");
    }

    void run() throws IOException {
        String before = fingerprint();
        Files.deleteIfExists(record());
        Path lock = settings.home().resolve("target/build.lock");
        Files.createDirectories(lock.getParent());
        List<String> command = new ArrayList<>(List.of(
                "flock",
                "--nonblock",
                "--no-fork",
                "--conflict-exit-code=" + TAKEN,
                lock.toString(),
                "mvn",
                "-B",
                "-ntp",
                "-pl",
                "ear,config/server",
                "-am",
                "-DskipTests",
                "-Dspotless.check.skip=true",
                "package"));
        if (!settings.demo()) {
            command.add("-Dproduction");
        }
        Path log = settings.logs().resolve("build.log");
        int exitCode =
                Command.exitCode(log, settings.home(), command, Map.of("JAVA_HOME", System.getProperty("java.home")));
        if (exitCode == TAKEN) {
            throw new LaunchFailure("Another ./run or ./test is building here. Wait for it, or stop it.");
        }
        if (exitCode != 0) {
            throw new LaunchFailure("The build failed. From its log (" + log + "):\n" + complaints(log));
        }
        Files.writeString(record(), before);
    }

    /** The first complaints: the last lines of a failed build are frames and advice. */
    static String complaints(Path log) {
        String found = Await.lines(log)
                .filter(line -> line.startsWith("[ERROR]") && !line.matches("\\[ERROR]\\s+(at .*)?"))
                .limit(12)
                .collect(Collectors.joining("\n"));
        return found.isEmpty() ? Await.tail(log, 12) : found;
    }

    String fingerprint() throws IOException {
        MessageDigest digest = sha256();
        for (String input : INPUTS) {
            try (Stream<Path> files = Files.walk(settings.home().resolve(input))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().contains("/target/"))
                        .sorted()
                        .toList()) {
                    digest.update(settings.home()
                            .relativize(file)
                            .toString()
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        digest.update((byte) (settings.demo() ? 1 : 0));
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new LaunchFailure("This Java does not support SHA-256.", missing);
        }
    }
}
