package org.keptword.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.custody.CustodyBroken;

/**
 * {@code ./run backup --planned} and {@code --due}: makes a backup by the plan, restores it on trial at the plan's rhythm, and removes older ones. A backup
 * is put together below another name and takes its place whole. Nothing is removed unless the new one is good. Every try is kept in the history and in the
 * database, where managers read it.
 */
final class PlannedBackup {

    /** Makes one now. */
    static final String NOW = "--planned";

    /** Makes one when it is time for it, for what calls every hour. */
    static final String WHEN_DUE = "--due";

    /** Begins the name of the folder in which a backup is put together, and taken apart again. */
    private static final String WORK = "unfinished-";

    private static final int FEW = 8;

    private final Settings settings;
    private final StartupProgress progress;
    private final BackupRecords records;
    private final Backup backup;
    private final ZoneId zone = ZoneId.systemDefault();

    PlannedBackup(Settings settings, StartupProgress progress) {
        this.settings = settings;
        this.progress = progress;
        this.records = new BackupRecords(settings);
        this.backup = new Backup(settings, progress);
    }

    /** Returns 0 when everything that was to be done was done, or when it is not time; 1 otherwise. */
    int run(boolean onlyWhenDue) throws IOException, SQLException {
        Optional<BackupPlan> plan = BackupPlan.of(settings);
        if (plan.isEmpty()) {
            progress.say("No backups are planned. Set " + BackupPlan.FOLDER
                    + " to the folder in which they are kept (config/keptword.env.example).");
            return onlyWhenDue ? 0 : 1;
        }
        if (settings.usesOutsideDatabase()) {
            progress.say(
                    "You run the database yourself (KEPTWORD_DB_URL): plan its backups with its own tools, and leave out "
                            + BackupPlan.FOLDER + ".");
            return 1;
        }
        return RunLock.unlessTaken(
                settings.data().resolve(BackupRecords.FOLDER), () -> withPlan(plan.get(), onlyWhenDue, Instant.now()));
    }

    /** The same at a moment, by one at a time. */
    private int withPlan(BackupPlan plan, boolean onlyWhenDue, Instant now) throws IOException, SQLException {
        if (onlyWhenDue && !plan.isDue(newest(plan), lastTry(), now, zone)) {
            return 0;
        }
        BackupRun run = run(plan, now.truncatedTo(ChronoUnit.SECONDS));
        records.add(run);
        try {
            records.bring(Optional.of(plan));
        } catch (LaunchFailure | SQLException away) {
            progress.say("The database doesn't know of this backup yet; it is told when Keptword starts. "
                    + away.getMessage());
        }
        return run.isDone() ? 0 : 1;
    }

    /** A folder that is not there has no backup, and the try says so. */
    private Optional<Instant> newest(BackupPlan plan) throws IOException {
        return Files.isDirectory(plan.folder())
                ? kept(plan).stream().map(KeptBackup::made).max(Instant::compareTo)
                : Optional.empty();
    }

    private Optional<Instant> lastTry() throws IOException {
        return records.history().stream().map(BackupRun::startedAt).max(Instant::compareTo);
    }

    private BackupRun run(BackupPlan plan, Instant now) throws IOException {
        Optional<BackupTarget.Refused> refused = new BackupTarget(settings, plan).refused();
        if (refused.isPresent()) {
            return failed(now, refused.get().failure(), refused.get().sentence());
        }
        KeptBackup made;
        try {
            records.keepSameDisk(new BackupTarget(settings, plan).isOnTheSameDisk());
            made = make(plan, now);
        } catch (IOException broken) {
            return failed(
                    now,
                    BackupTarget.isOutOfSpace(broken) ? BackupFailure.DISK_FULL : BackupFailure.COPY,
                    Trouble.sentence(broken));
        } catch (LaunchFailure | SQLException broken) {
            return failed(now, BackupFailure.COPY, String.valueOf(broken.getMessage()));
        }
        Optional<BackupCheck> checked = Optional.empty();
        if (plan.isCheckDue(kept(plan))) {
            checked = Optional.of(check(plan, made));
            made.after(checked.get()).write(plan.folder().resolve(made.name()), source());
        }
        Optional<BackupFailure> failure =
                checked.filter(BackupCheck::isBad).isPresent() ? Optional.empty() : removeOld(plan);
        return new BackupRun(
                UUID.randomUUID(),
                now,
                took(now),
                Optional.of(made.bytes()),
                failure,
                checked,
                Optional.of(kept(plan).size()));
    }

    private BackupRun failed(Instant now, BackupFailure failure, String sentence) {
        progress.say("No backup was made. " + sentence);
        return new BackupRun(
                UUID.randomUUID(),
                now,
                took(now),
                Optional.empty(),
                Optional.of(failure),
                Optional.empty(),
                Optional.empty());
    }

    private static Duration took(Instant since) {
        Duration took = Duration.between(since, Instant.now());
        return took.isNegative() ? Duration.ZERO : took;
    }

    private KeptBackup make(BackupPlan plan, Instant now) throws IOException, SQLException {
        String name = KeptBackup.name(now);
        Path place = plan.folder().resolve(name);
        if (Files.exists(place)) {
            throw new LaunchFailure(place + " already exists.");
        }
        Path work = plan.folder().resolve(work());
        Folders.delete(work); // of a run that was killed
        if (plan.keys().isPresent()) {
            Folders.delete(plan.keys().get().resolve(work()));
        }
        Path whole = work.resolve(name);
        Path keys = plan.keys()
                .map(folder -> folder.resolve(work()).resolve(name))
                .orElseGet(() -> whole.resolve(Backup.KEYS));
        RunLock.whenFree(settings, progress, () -> {
            backup.into(whole, keys);
            return 0;
        });
        KeptBackup made = new KeptBackup(name, now, BackupTarget.size(whole), Optional.empty());
        made.write(whole, source());
        if (plan.keys().isPresent()) {
            Files.move(keys, plan.keys().get().resolve(name), StandardCopyOption.ATOMIC_MOVE);
            Folders.delete(plan.keys().get().resolve(work()));
        }
        Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(work);
        progress.say("It is complete and is called " + place + ".");
        return made;
    }

    private BackupCheck check(BackupPlan plan, KeptBackup made) throws IOException {
        TrialRestore trial = new TrialRestore(settings, progress);
        Path place = plan.folder().resolve(made.name());
        Optional<String> lack = trial.lackOfRoom(place);
        if (lack.isPresent()) {
            progress.say("The backup was made and not checked. " + lack.get());
            return BackupCheck.NO_ROOM;
        }
        try {
            return switch (trial.check(place, keys(plan, made.name())).auditLog()) {
                case WHOLE -> BackupCheck.PASSED;
                case NOT_CHECKED -> BackupCheck.LOG_NOT_CHECKED;
                case NOT_WHOLE -> BackupCheck.LOG_NOT_WHOLE;
            };
        } catch (LaunchFailure | SQLException | CustodyBroken found) {
            progress.say("The trial restore failed: " + found.getMessage());
        } catch (IOException found) {
            progress.say("The trial restore failed: " + Trouble.sentence(found));
        }
        progress.say("This backup can't be relied on. No older backup was removed.");
        return BackupCheck.UNREADABLE;
    }

    private static Path keys(BackupPlan plan, String name) {
        return plan.keys()
                .map(folder -> folder.resolve(name))
                .orElseGet(() -> plan.folder().resolve(name).resolve(Backup.KEYS));
    }

    /** Each leaves its place at once, so that none is ever there in part; its keys follow it. */
    private Optional<BackupFailure> removeOld(BackupPlan plan) {
        try {
            List<KeptBackup> old = plan.keep().removable(kept(plan), zone);
            Path work = plan.folder().resolve(work());
            for (KeptBackup one : old) {
                Checksums.makeFolder(work);
                Path leaving = work.resolve(one.name());
                Files.move(plan.folder().resolve(one.name()), leaving, StandardCopyOption.ATOMIC_MOVE);
                Folders.delete(leaving);
                if (plan.keys().isPresent()) {
                    Folders.delete(plan.keys().get().resolve(one.name()));
                }
                progress.say("Removed " + one.name() + ": newer backups take its place.");
            }
            Folders.delete(work);
            return Optional.empty();
        } catch (IOException refused) {
            progress.say("Older backups could not be removed. " + Trouble.sentence(refused));
            return Optional.of(BackupFailure.REMOVAL);
        }
    }

    private List<KeptBackup> kept(BackupPlan plan) throws IOException {
        return KeptBackup.in(plan.folder(), source());
    }

    private String source() throws IOException {
        return new String(backup.source(), StandardCharsets.UTF_8);
    }

    private String work() {
        try {
            return WORK + source().substring(0, FEW);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
