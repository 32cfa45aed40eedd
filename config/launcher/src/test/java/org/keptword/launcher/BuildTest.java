package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {

    @TempDir
    Path folder;

    @Test
    void aWorkingCopyInWhichSomebodyBuildsIsLeftAlone() throws IOException {
        for (String input : Build.INPUTS) {
            Files.createDirectories(folder.resolve(input));
        }
        Settings settings = Settings.from(folder, Map.of("KEPTWORD_DATA", "data"));
        Path lock = Files.createDirectories(folder.resolve("target")).resolve("build.lock");
        Path held = folder.resolve("held");
        Files.createDirectories(settings.data());
        OwnProcess other = OwnProcess.start(
                settings,
                "other",
                List.of("flock", "--no-fork", lock.toString(), "sh", "-c", "touch " + held + "; exec sleep 600"),
                Map.of());
        Await.until(() -> Files.exists(held), other, OwnProcess.log(settings, "other"), Patience.LONG);

        String said = assertThrows(LaunchFailure.class, () -> new Build(settings).run())
                .getMessage();
        assertTrue(said.contains("building here"), said);
        other.end(Patience.LONG);
    }

    @Test
    void aFailedBuildShowsWhatItComplainedOfAndNotItsFrames() throws IOException {
        Path log = folder.resolve("build.log");
        Files.writeString(log, """
                [INFO] Building
                [ERROR] /src/A.java:[3,1] illegal start of type
                [ERROR]   \tat org.apache.maven.Frame.run(Frame.java:1)
                [ERROR]\s
                [INFO] done
                """);
        assertEquals("[ERROR] /src/A.java:[3,1] illegal start of type", Build.complaints(log));
    }
}
