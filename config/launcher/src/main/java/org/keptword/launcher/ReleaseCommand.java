package org.keptword.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs {@code bin/keptword} of an unpacked release on a data folder, with the settings of this run. It ends when this run is killed. */
final class ReleaseCommand {

    private final Path home;
    private final Settings settings;
    private final StartupProgress progress;

    ReleaseCommand(Path home, Settings settings, StartupProgress progress) {
        this.home = home;
        this.settings = settings;
        this.progress = progress;
    }

    private Path program() {
        return home.resolve("bin/keptword");
    }

    /** Runs it as the user whom the data folder belongs to, and passes on what it says. Returns its exit code. */
    int run(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("setpriv", "--pdeathsig", "TERM"));
        if (isForAnother()) {
            command.addAll(List.of("--reuid=" + id("uid"), "--regid=" + id("gid"), "--init-groups"));
        }
        command.add(program().toString());
        command.addAll(List.of(words));
        return run(command, line -> progress.say("  " + line));
    }

    /** Runs it as the user of this run. What it says is passed on only if it fails. */
    int runQuietly(String... words) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("setpriv", "--pdeathsig", "TERM", program().toString()));
        command.addAll(List.of(words));
        List<String> said = new ArrayList<>();
        int code = run(command, said::add);
        if (code != 0) {
            said.forEach(progress::say);
        }
        return code;
    }

    private int run(List<String> command, Consumer<String> listener) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(settings.data().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KEPTWORD_"));
        settings.environment().forEach((name, value) -> {
            if (name.startsWith("KEPTWORD_")) {
                builder.environment().put(name, value);
            }
        });
        builder.environment().put("KEPTWORD_LOG", "text");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                if (!line.isBlank()) {
                    listener.accept(line.stripTrailing());
                }
                line = lines.readLine();
            }
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", interrupted);
        }
    }

    /** Whether root upgrades the data of another user, as under systemd. */
    private boolean isForAnother() throws IOException {
        return System.getProperty("user.name").equals("root") && id("uid") != 0;
    }

    private int id(String kind) throws IOException {
        return (Integer) Files.getAttribute(settings.data(), "unix:" + kind);
    }
}
