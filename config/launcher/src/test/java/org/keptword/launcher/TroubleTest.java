package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TroubleTest {

    @Test
    void whatTheFileSystemRefusesIsSaidWithoutNamesOfExceptions() {
        assertEquals(
                "Keptword could not use /data/lock: Read-only file system.",
                Trouble.sentence(new FileSystemException("/data/lock", null, "Read-only file system")));
        assertEquals("The file /data/x is missing.", Trouble.sentence(new NoSuchFileException("/data/x")));
        assertEquals(
                "Keptword could not continue: No space left on device",
                Trouble.sentence(new IOException("No space left on device")));
    }

    @Test
    void aFolderOfSomebodyElseIsNamedWithTheWayOut() {
        String said = Trouble.sentence(new AccessDeniedException("/data"));
        assertEquals(true, said.startsWith("Keptword cannot read or write /data."), said);
    }

    @Test
    void aFailureOnAFullDiskSaysSoFirst() {
        LaunchFailure failure = new LaunchFailure("keycloak ended while starting.");
        assertEquals(failure, Trouble.explained(failure, Path.of("/data"), 1L << 30));
        String said = Trouble.explained(failure, Path.of("/data"), 3L << 20).getMessage();
        assertEquals(true, said.startsWith("The disk is full: 3 MB are free at /data."), said);
        assertEquals(true, said.endsWith("keycloak ended while starting."), said);
    }
}
