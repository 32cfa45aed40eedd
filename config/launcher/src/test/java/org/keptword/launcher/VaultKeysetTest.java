package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultKeysetTest {

    @TempDir
    Path folder;

    @Test
    void itIsMadeOnceAndKept() throws IOException {
        Path file = folder.resolve("secrets/vault-keyset.json");
        VaultKeyset.ensure(file, false);
        String first = Files.readString(file);
        assertTrue(first.contains("AesGcmKey"), "not an AES-GCM keyset");
        VaultKeyset.ensure(file, true);
        assertEquals(first, Files.readString(file));
    }

    @Test
    void itIsNeverMadeAnewForAnExistingDatabase() {
        Path file = folder.resolve("vault-keyset.json");
        LaunchFailure refused = assertThrows(LaunchFailure.class, () -> VaultKeyset.ensure(file, true));
        assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
        assertFalse(Files.exists(file));
    }
}
