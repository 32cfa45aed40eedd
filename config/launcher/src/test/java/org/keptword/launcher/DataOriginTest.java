package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataOriginTest {

    @TempDir
    Path folder;

    @Test
    void anEmptyFolderMayBeginEitherWayUntilItHoldsData() {
        assertDoesNotThrow(() -> DataOrigin.ensure(settings("true")));
        assertDoesNotThrow(() -> DataOrigin.ensure(settings("false")));
    }

    @Test
    void realWorkIsNeverStartedWithTheDemonstration() throws IOException {
        DataOrigin.ensure(settings("false"));
        hold();
        assertDoesNotThrow(() -> DataOrigin.ensure(settings("false")));
        String said = refusal("true");
        assertTrue(said.contains("without the demonstration"), said);
        assertTrue(!said.contains("--fresh"), "real data must not be offered for deletion: " + said);
    }

    @Test
    void theDemonstrationIsNotStartedAsIfItWereRealWork() throws IOException {
        DataOrigin.ensure(settings("true"));
        hold();
        assertTrue(refusal("false").contains("with the demonstration"));
    }

    @Test
    void dataFromBeforeTheMarkCountsAsDemonstration() throws IOException {
        hold();
        assertDoesNotThrow(() -> DataOrigin.ensure(settings("true")));
        assertTrue(refusal("false").contains("with the demonstration"));
    }

    @Test
    void freshDoesNotForgetRealWork() throws IOException {
        DataOrigin.ensure(settings("false"));
        hold();
        Stack stack =
                new Stack(settings("false"), new StartupProgress(new PrintStream(OutputStream.nullOutputStream())));
        String said = assertThrows(LaunchFailure.class, stack::forgetData).getMessage();
        assertTrue(said.contains("a real practice"), said);
        assertTrue(PostgresServer.hasData(settings("false")));
    }

    private void hold() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("postgresql")).resolve("PG_VERSION"), "18");
    }

    private String refusal(String demo) {
        return assertThrows(LaunchFailure.class, () -> DataOrigin.ensure(settings(demo)))
                .getMessage();
    }

    private Settings settings(String demo) {
        return Settings.from(folder, Map.of("KEPTWORD_DATA", folder.toString(), "KEPTWORD_DEMO", demo));
    }
}
