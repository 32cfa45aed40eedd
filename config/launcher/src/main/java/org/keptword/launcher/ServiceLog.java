package org.keptword.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * What a service writes: a file that it holds open and appends to for as long as it runs, and beside it one older file with what was written
 * before.
 */
final class ServiceLog {

    /** The number of bytes above which a log is emptied: more than a service writes in weeks, and than a test run reads. */
    static final long LONG = 64L << 20;

    private ServiceLog() {}

    /** Returns the older file of a log. */
    static Path before(Path log) {
        return log.resolveSibling(log.getFileName().toString().replaceFirst("\\.log$", "-before.log"));
    }

    /** Begins the log of a service that is being started. What was written before, which may say why the service ended, becomes the older file. */
    static void begin(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > 0) {
            Files.move(log, before(log), StandardCopyOption.REPLACE_EXISTING);
        }
        OwnProcess.ownLog(log);
    }

    static boolean isLong(Path log) {
        return log.toFile().length() > LONG;
    }

    /**
     * Empties a log that has more than so many bytes, whose last ones become the older file; the service goes on in the same file. What is lost is
     * the oldest, and what the service writes in the moment between the last copied byte and the emptying. Returns whether the log was that long.
     */
    static boolean shorten(Path log, long most) throws IOException {
        try (FileChannel whole = FileChannel.open(log, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long length = whole.size();
            if (length > most) {
                moveLast(log, whole, length - most);
                return true;
            }
            return false;
        }
    }

    /** The older file is whole before it takes its place. What the service writes during the copy is added to it there. */
    private static void moveLast(Path log, FileChannel whole, long from) throws IOException {
        Path fresh = log.resolveSibling(log.getFileName() + ".copying");
        OwnProcess.ownLog(fresh);
        try (FileChannel last =
                FileChannel.open(fresh, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            long copied = copy(whole, from, last);
            Files.move(fresh, before(log), StandardCopyOption.ATOMIC_MOVE);
            copy(whole, copied, last);
            whole.truncate(0);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Returns the position up to which it has copied. */
    private static long copy(FileChannel source, long from, FileChannel target) throws IOException {
        long position = from;
        while (position < source.size()) {
            position += source.transferTo(position, source.size() - position, target);
        }
        return position;
    }
}
