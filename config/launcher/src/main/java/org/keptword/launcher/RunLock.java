package org.keptword.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** One {@code ./run} at a time starts, ends, builds, backs up or restores in a data folder. */
final class RunLock {

    /** In the folder that is locked. */
    static final String FILE = "lock";

    private static final Duration PAUSE = Duration.ofMillis(200);

    private RunLock() {}

    /** What is done with the lock. */
    @FunctionalInterface
    interface Work {
        int run() throws IOException, SQLException;
    }

    /** Does something now; refused while another has the lock. */
    static int held(Settings settings, Work work) throws IOException, SQLException {
        try (FileChannel file = open(settings);
                FileLock ignored = taken(file)
                        .orElseThrow(() -> new LaunchFailure(
                                "Another ./run is using " + settings.data() + ". Wait for it, or stop it."))) {
            return work.run();
        }
    }

    /** Does something now, unless another does so in this folder, which is made where it is missing; then nothing is done and 0 is returned. */
    static int unlessTaken(Path folder, Work work) throws IOException, SQLException {
        Files.createDirectories(folder);
        try (FileChannel file = open(folder);
                FileLock lock = taken(file).orElse(null)) {
            return lock == null ? 0 : work.run();
        }
    }

    /** Whether another has the lock of a folder. */
    static boolean isTaken(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(FILE))) {
            return false;
        }
        try (FileChannel file = open(folder);
                FileLock lock = taken(file).orElse(null)) {
            return lock == null;
        }
    }

    /** Does something now, unless another has the lock. */
    static void unlessTaken(Settings settings, StartupProgress.Work work) throws IOException, SQLException {
        try (FileChannel file = open(settings);
                FileLock lock = taken(file).orElse(null)) {
            if (lock != null) {
                work.run();
            }
        }
    }

    /** Does something as soon as no other run has the lock, however long that takes, and returns what it returns. */
    static int whenFree(Settings settings, StartupProgress progress, Work work) throws IOException, SQLException {
        try (FileChannel file = open(settings);
                FileLock ignored = awaited(file, settings, progress)) {
            return work.run();
        }
    }

    /** Does something as soon as no other run has the lock, however long that takes. */
    static void awaited(Settings settings, StartupProgress progress, Runnable work) throws IOException {
        try (FileChannel file = open(settings);
                FileLock ignored = awaited(file, settings, progress)) {
            work.run();
        }
    }

    private static FileLock awaited(FileChannel file, Settings settings, StartupProgress progress) throws IOException {
        Optional<FileLock> lock = taken(file);
        if (lock.isEmpty()) {
            progress.say("  waiting: another ./run (a backup?) is using " + settings.data());
        }
        while (lock.isEmpty()) {
            pause();
            lock = taken(file);
        }
        return lock.get();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", interrupted);
        }
    }

    private static FileChannel open(Settings settings) throws IOException {
        return open(settings.data());
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static Optional<FileLock> taken(FileChannel file) throws IOException {
        try {
            return Optional.ofNullable(file.tryLock());
        } catch (OverlappingFileLockException here) {
            return Optional.empty();
        }
    }
}
