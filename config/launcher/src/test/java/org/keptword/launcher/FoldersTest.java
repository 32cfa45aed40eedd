package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    private static final int LOOKS = 300;

    @TempDir
    Path folder;

    @Test
    void whatGoesAwayWhileAFolderIsListedIsLeftOut() throws Exception {
        Path stays = Files.createFile(
                Files.createDirectories(folder.resolve("base/5")).resolve("1259"));
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<?> busy = threads.submit(() -> {
                while (!done.get()) {
                    comeAndGo();
                }
                return null;
            });
            for (int look = 0; look < LOOKS; look++) {
                assertTrue(Folders.below(folder).contains(stays));
            }
            done.set(true);
            busy.get();
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
        assertEquals(List.of(folder, folder.resolve("base"), folder.resolve("base/5"), stays), Folders.below(folder));
    }

    private void comeAndGo() throws IOException {
        for (int nth = 0; nth < 20; nth++) {
            Files.createFile(folder.resolve("base/5/t" + nth));
        }
        for (int nth = 0; nth < 20; nth++) {
            Files.delete(folder.resolve("base/5/t" + nth));
        }
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThrows(NoSuchFileException.class, () -> Folders.below(folder.resolve("missing")));
    }
}
