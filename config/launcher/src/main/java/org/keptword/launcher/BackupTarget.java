package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds what is wrong with the folders that planned backups go to, before one is begun. */
final class BackupTarget {

    /** What may happen meanwhile, beside the backup itself. */
    private static final long SPARE = 64L << 20;

    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Settings settings;
    private final BackupPlan plan;

    BackupTarget(Settings settings, BackupPlan plan) {
        this.settings = settings;
        this.plan = plan;
    }

    /** A reason to make no backup, and the sentence about it for whoever runs the server. */
    record Refused(BackupFailure failure, String sentence) {}

    /** The first thing that is wrong. */
    Optional<Refused> refused() throws IOException {
        Optional<Refused> wrong = wrongWith(BackupPlan.FOLDER, plan.folder());
        if (wrong.isPresent() || plan.keys().isEmpty()) {
            return wrong.or(this::wrongWithRoom);
        }
        Path keys = plan.keys().get();
        wrong = wrongWith(BackupPlan.KEYS, keys);
        if (wrong.isPresent()) {
            return wrong;
        }
        Path real = keys.toRealPath();
        Path folder = plan.folder().toRealPath();
        if (real.startsWith(folder) || folder.startsWith(real)) {
            return Optional.of(new Refused(
                    BackupFailure.FOLDER_INSIDE,
                    "The keys (" + BackupPlan.KEYS + ") would lie together with the backups that they open: " + keys
                            + ". Name a folder in another place."));
        }
        return wrongWithRoom();
    }

    private Optional<Refused> wrongWith(String setting, Path folder) throws IOException {
        String named = folder + " (" + setting + ")";
        if (folder.startsWith(settings.data())) {
            return inside(named);
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of(new Refused(
                    BackupFailure.FOLDER_MISSING,
                    named
                            + " is not there. Make the folder, or mount the share that it is on. Keptword doesn't make it,"
                            + " because a backup would then go to the wrong disk whenever the share is not mounted."));
        }
        if (folder.toRealPath().startsWith(settings.data().toRealPath())) {
            return inside(named);
        }
        try {
            Files.delete(Files.createTempFile(folder, "probe", ""));
        } catch (IOException refused) {
            return Optional.of(new Refused(
                    isOutOfSpace(refused) ? BackupFailure.DISK_FULL : BackupFailure.FOLDER_CLOSED,
                    "Keptword can't write to " + named + ": " + Trouble.sentence(refused)));
        }
        Set<PosixFilePermission> granted = Files.getPosixFilePermissions(folder);
        if (!OWNERS.containsAll(granted)) {
            return Optional.of(new Refused(
                    BackupFailure.FOLDER_OPEN,
                    "Others can enter " + named + " (" + PosixFilePermissions.toString(granted)
                            + "). Make it private: chmod 700, or for a share the options with which it is mounted."));
        }
        return Optional.empty();
    }

    private Optional<Refused> inside(String named) {
        return Optional.of(new Refused(
                BackupFailure.FOLDER_INSIDE,
                named + " is inside the data folder " + settings.data()
                        + ", so the backups would be lost with it. Name a folder elsewhere, best on another machine."));
    }

    private Optional<Refused> wrongWithRoom() {
        try {
            long needed = size(PostgresServer.dataFolder(settings)) + SPARE;
            long free = Files.getFileStore(plan.folder()).getUsableSpace();
            return free >= needed
                    ? Optional.empty()
                    : Optional.of(new Refused(
                            BackupFailure.DISK_FULL,
                            "A backup needs up to " + (needed >> 20) + " MB in " + plan.folder() + ", and "
                                    + (free >> 20) + " MB are free. Free some space there, or keep fewer backups ("
                                    + BackupPlan.DAILY + ", " + BackupPlan.WEEKLY + ", " + BackupPlan.MONTHLY + ")."));
        } catch (IOException refused) {
            return Optional.of(new Refused(BackupFailure.FOLDER_CLOSED, Trouble.sentence(refused)));
        }
    }

    /** Whether the backups are on the disk that the data is on. */
    boolean isOnTheSameDisk() throws IOException {
        return Files.getFileStore(plan.folder()).equals(Files.getFileStore(settings.data()));
    }

    /** How many bytes the files below a folder have. Those that go away meanwhile are not counted. */
    static long size(Path folder) throws IOException {
        long bytes = 0;
        for (Path path : Folders.below(folder)) {
            bytes += sizeOf(path);
        }
        return bytes;
    }

    private static long sizeOf(Path path) throws IOException {
        try {
            return Files.isRegularFile(path) ? Files.size(path) : 0;
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }

    /** Whether a disk without space refused. */
    static boolean isOutOfSpace(IOException refused) {
        return String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT).contains("no space left");
    }
}
