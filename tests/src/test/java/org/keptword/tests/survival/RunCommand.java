package org.keptword.tests.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keptword.tests.harness.TestStack;

/** The commands of {@code ./run}, each in a process of its own. */
final class RunCommand {

    private RunCommand() {}

    /** Runs a command on the services of an environment, which must end with this code, and returns its words. */
    static String said(int code, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path home = TestStack.current().settings().home();
        Path launcher = home.resolve("config/launcher/target");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dkeptword.home=" + home,
                "-cp",
                launcher.resolve("classes") + ":"
                        + Files.readString(launcher.resolve("launcher.classpath"))
                                .strip(),
                "org.keptword.launcher.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println("./run " + arguments[0] + ":\n"
                + words.stripTrailing().indent(2).stripTrailing());
        assertEquals(code, process.waitFor(), words);
        return words;
    }
}
