package org.keptword.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentMasterKeyTest {

    private static final long LEASE = PracticeKeys.LEASE.toNanos();

    @TempDir
    Path folder;

    private final MasterKey first = MasterKeyTest.fresh();
    private final AtomicInteger read = new AtomicInteger();
    private long now;
    private Path file;
    private CurrentMasterKey current;

    @BeforeEach
    void keep() throws IOException {
        file = Files.writeString(folder.resolve("keyset.json"), first.toJson());
        current = new CurrentMasterKey(
                () -> {
                    read.incrementAndGet();
                    return MasterKey.read(file);
                },
                () -> now);
    }

    @Test
    void aFileThatChangedIsReadAgainWhenTheLeaseIsOver() {
        new MasterKeyFile(file).replace(first, first.withAnother());
        now += LEASE;
        assertEquals(1, current.toOpen().size(), "within the lease");
        now++;
        assertEquals(2, current.toOpen().size());
        assertEquals(2, current.toWrap().size());
    }

    @Test
    void itIsReadOnceALeaseHoweverOftenItIsAskedFor() {
        for (int i = 0; i < 1000; i++) {
            assertSame(current.toOpen(), current.toWrap());
            now += LEASE / 100;
        }
        assertEquals(1000 / 101 + 1, read.get(), 1);
    }

    @Test
    void aFileThatIsGoneLeavesWhatWasReadForOpeningAlone() throws IOException {
        Files.move(file, folder.resolve("away"));
        now += LEASE + 1;
        assertEquals(1, current.toOpen().size());
        assertThrows(CustodyBroken.class, current::toWrap);
        Files.writeString(file, "{}");
        now += LEASE + 1;
        assertThrows(CustodyBroken.class, current::toWrap);
        Files.writeString(file, first.withAnother().toJson());
        now += LEASE + 1;
        assertEquals(2, current.toWrap().size());
    }

    @Test
    void aFileThatIsMissingAtTheStartIsRefused() {
        Path missing = folder.resolve("missing");
        assertThrows(RuntimeException.class, () -> CurrentMasterKey.in(missing));
    }
}
