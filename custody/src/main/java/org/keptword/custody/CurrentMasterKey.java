package org.keptword.custody;

import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The master key of a server at work. The file is read again when the last reading is older than {@link PracticeKeys#LEASE}; the command
 * that changes the key waits longer than this. A file that cannot be read leaves the server with the key it knows, which then opens and
 * does not wrap: it may be the old one of a change.
 */
public final class CurrentMasterKey {

    private static final Logger LOG = System.getLogger(CurrentMasterKey.class.getName());

    private final Supplier<MasterKey> file;
    private final LongSupplier nanos;
    private volatile Reading last;

    /**
     * What was read.
     *
     * @param at when, in nanoseconds; taken before the file was read
     * @param isCurrent whether the file could be read then; if not, the key is the one from before
     */
    private record Reading(MasterKey key, long at, boolean isCurrent) {}

    CurrentMasterKey(Supplier<MasterKey> file, LongSupplier nanos) {
        this.file = file;
        this.nanos = nanos;
        long now = nanos.getAsLong();
        this.last = new Reading(file.get(), now, true);
    }

    /** Reads the file; refuses one that is missing or holds no keyset. */
    public static CurrentMasterKey in(Path file) {
        return new CurrentMasterKey(() -> MasterKey.read(file), System::nanoTime);
    }

    /** A key that never changes. */
    public static CurrentMasterKey unchanging(MasterKey key) {
        return new CurrentMasterKey(() -> key, System::nanoTime);
    }

    /** The key to open with. */
    public MasterKey toOpen() {
        return reading().key();
    }

    /** The key to wrap with; refused while its file cannot be read. */
    public MasterKey toWrap() {
        Reading reading = reading();
        if (!reading.isCurrent()) {
            throw new CustodyBroken("the key file cannot be read, so no practice is given its first key");
        }
        return reading.key();
    }

    private Reading reading() {
        Reading known = last;
        return isRecent(known) ? known : again();
    }

    private boolean isRecent(Reading reading) {
        return nanos.getAsLong() - reading.at() <= PracticeKeys.LEASE.toNanos();
    }

    private synchronized Reading again() {
        if (!isRecent(last)) {
            last = after(last, nanos.getAsLong());
        }
        return last;
    }

    private Reading after(Reading before, long now) {
        try {
            return new Reading(file.get(), now, true);
        } catch (UncheckedIOException | CustodyBroken unreadable) {
            if (before.isCurrent()) {
                LOG.log(
                        Level.ERROR,
                        "The key file cannot be read any more ({0}): what was read before opens, and no new practice can begin",
                        String.valueOf(unreadable.getCause()));
            }
            return new Reading(before.key(), now, false);
        }
    }
}
