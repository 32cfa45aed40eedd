package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {

    @TempDir
    Path folder;

    /** A build that went on by itself would write into the folders of the next one. */
    @Test
    void aKilledLauncherTakesItsCommandAlong() throws Exception {
        Settings settings = Settings.from(folder, Map.of("KEPTWORD_DATA", folder.toString()));
        Path record = folder.resolve("command.pid");
        OwnProcess launcher = OwnProcess.start(
                settings,
                "launcher",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongCommand.class.getName(),
                        folder.toString()),
                Map.of());
        Await.until(() -> Files.exists(record), launcher, OwnProcess.log(settings, "launcher"), Patience.LONG);
        ProcessHandle command = ProcessHandle.of(
                        Long.parseLong(Files.readString(record).strip()))
                .orElseThrow();
        assertTrue(command.isAlive());

        assertTrue(ProcessHandle.of(launcher.pid()).orElseThrow().destroyForcibly());
        command.onExit().get();
        assertFalse(command.isAlive());
    }

    /** Stands for a launcher at work. */
    static final class LongCommand {

        private LongCommand() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            Command.succeeds(
                    folder.resolve("command.log"),
                    folder,
                    List.of("sh", "-c", "echo $$ > fresh.pid; mv fresh.pid command.pid; exec sleep 600"));
        }
    }
}
