package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end, its output in a log file. It ends with the launcher, even when that is killed. */
final class Command {

    private Command() {}

    static void run(Path log, Path folder, List<String> command, Map<String, String> environment, String whenItFails)
            throws IOException {
        if (exitCode(log, folder, command, environment) != 0) {
            throw new LaunchFailure(whenItFails + " The end of " + log + ":\n" + Await.tail(log, 25));
        }
    }

    static boolean succeeds(Path log, Path folder, List<String> command) throws IOException {
        return exitCode(log, folder, command, Map.of()) == 0;
    }

    static int exitCode(Path log, Path folder, List<String> command, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(log.getParent());
        OwnProcess.ownLog(log);
        List<String> tied = new ArrayList<>(List.of("setpriv", "--pdeathsig", "TERM"));
        tied.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(tied)
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(30, TimeUnit.MINUTES)) {
                process.destroy();
                return -1;
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", interrupted);
        }
    }
}
