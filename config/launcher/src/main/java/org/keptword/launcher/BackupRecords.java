package org.keptword.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What came of planned backups: a history in the data folder, which is there whether the database runs or not, and its copy in the database, where the
 * application reads it.
 */
final class BackupRecords {

    /** In the data folder. No backup holds it: what is restored elsewhere has made none yet. */
    static final String FOLDER = "planned-backups";

    private static final String HISTORY = "history";
    private static final String SAME_DISK = "same-disk";
    private static final int LINES = 400;

    private static final String RUN = "insert into keptword.backup_run"
            + " (id, started_at, seconds, bytes, failure, checked, kept) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

    /** Without a backup yet, what was due first stays due since then. */
    private static final String PLAN =
            "insert into keptword.backup_plan as p (own_database, hours, check_every, daily, weekly,"
                    + " monthly, keys_apart, same_disk, due_at, check_due_at) values (?, ?, ?, ?, ?, ?, ?, ?, coalesce(?, now()),"
                    + " coalesce(?, now())) on conflict (one) do update set own_database = excluded.own_database, hours = excluded.hours,"
                    + " check_every = excluded.check_every, daily = excluded.daily, weekly = excluded.weekly, monthly = excluded.monthly,"
                    + " keys_apart = excluded.keys_apart, same_disk = excluded.same_disk,"
                    + " due_at = coalesce(?, p.due_at, now()), check_due_at = coalesce(?, p.check_due_at, now())";

    private static final String NO_PLAN =
            "insert into keptword.backup_plan (own_database) values (?) on conflict (one) do update"
                    + " set own_database = excluded.own_database, hours = null, check_every = null, daily = null, weekly = null,"
                    + " monthly = null, keys_apart = null, same_disk = null, due_at = null, check_due_at = null";

    private static final String FORGET =
            "delete from keptword.backup_run where started_at < now() - interval '13 months'";

    private final Settings settings;
    private final Path folder;

    BackupRecords(Settings settings) {
        this.settings = settings;
        this.folder = settings.data().resolve(FOLDER);
    }

    /** The tries so far, the oldest first; at most {@value #LINES}. */
    List<BackupRun> history() throws IOException {
        Path file = folder.resolve(HISTORY);
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(BackupRun::of)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(BackupRun::startedAt))
                .toList();
    }

    /** Adds a try to the history. */
    void add(BackupRun run) throws IOException {
        List<BackupRun> all = new ArrayList<>(history());
        all.add(run);
        Secrets.write(
                folder.resolve(HISTORY),
                all.stream()
                        .skip(Math.max(0, all.size() - LINES))
                        .map(one -> one.line() + "\n")
                        .collect(Collectors.joining()));
    }

    /** Keeps whether the backups lie on the disk of the data, which can only be seen while their folder is there. */
    void keepSameDisk(boolean same) throws IOException {
        Secrets.write(folder.resolve(SAME_DISK), Boolean.toString(same));
    }

    /** Brings plan and history into the database. What is there already stays as it is. */
    void bring(Optional<BackupPlan> plan) throws IOException, SQLException {
        try (Connection owner =
                OwnerConnection.open(settings, new Secrets(settings.data().resolve("secrets")))) {
            owner.setAutoCommit(false);
            bringPlan(owner, plan);
            try (PreparedStatement insert = owner.prepareStatement(RUN)) {
                for (BackupRun run : history()) {
                    fill(insert, run);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (PreparedStatement forget = owner.prepareStatement(FORGET)) {
                forget.executeUpdate();
            }
            owner.commit();
        }
    }

    private void bringPlan(Connection owner, Optional<BackupPlan> found) throws IOException, SQLException {
        boolean own = !settings.usesOutsideDatabase();
        if (found.isEmpty() || !own) {
            try (PreparedStatement none = owner.prepareStatement(NO_PLAN)) {
                none.setBoolean(1, own);
                none.executeUpdate();
            }
            return;
        }
        BackupPlan plan = found.get();
        ZoneId zone = ZoneId.systemDefault();
        Optional<Instant> due = last(BackupRun::isGood).map(at -> plan.after(at, zone));
        Optional<Instant> checkDue = last(run ->
                        run.checked().filter(BackupCheck::isPassed).isPresent())
                .map(at -> plan.checkAfter(at, zone));
        try (PreparedStatement insert = owner.prepareStatement(PLAN)) {
            insert.setBoolean(1, true);
            insert.setInt(2, plan.hours());
            insert.setInt(3, plan.checkEvery());
            insert.setInt(4, plan.keep().daily());
            insert.setInt(5, plan.keep().weekly());
            insert.setInt(6, plan.keep().monthly());
            insert.setBoolean(7, plan.keys().isPresent());
            set(insert, 8, sameDisk(), Types.BOOLEAN);
            setMoment(insert, 9, due);
            setMoment(insert, 10, checkDue);
            setMoment(insert, 11, due);
            setMoment(insert, 12, checkDue);
            insert.executeUpdate();
        }
    }

    private Optional<Boolean> sameDisk() throws IOException {
        Path file = folder.resolve(SAME_DISK);
        return Files.exists(file)
                ? Optional.of(Boolean.valueOf(Files.readString(file).strip()))
                : Optional.empty();
    }

    private Optional<Instant> last(Predicate<BackupRun> which) throws IOException {
        return history().stream().filter(which).map(BackupRun::startedAt).max(Instant::compareTo);
    }

    private static void setMoment(PreparedStatement statement, int place, Optional<Instant> at) throws SQLException {
        set(statement, place, at.map(moment -> moment.atOffset(ZoneOffset.UTC)), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static void set(PreparedStatement statement, int place, Optional<?> value, int type) throws SQLException {
        if (value.isPresent()) {
            statement.setObject(place, value.get());
        } else {
            statement.setNull(place, type);
        }
    }

    private static void fill(PreparedStatement insert, BackupRun run) throws SQLException {
        insert.setObject(1, run.id());
        setMoment(insert, 2, Optional.of(run.startedAt()));
        insert.setInt(3, (int) run.took().toSeconds());
        set(insert, 4, run.bytes(), Types.BIGINT);
        set(insert, 5, run.failure().map(Enum::name), Types.VARCHAR);
        set(insert, 6, run.checked().map(Enum::name), Types.VARCHAR);
        set(insert, 7, run.kept(), Types.INTEGER);
    }
}
