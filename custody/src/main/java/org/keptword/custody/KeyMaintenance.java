package org.keptword.custody;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.keptword.custody.KeyStore.Row;
import org.keptword.custody.KeyStore.Stage;

/**
 * Changes and erases the keys of practices while the application goes on working. Runs as the owner of the tables. Each step is one
 * transaction and where it stands is kept in the database: killed anywhere and run again it goes on from there.
 */
public final class KeyMaintenance {

    private static final long ONE_AT_A_TIME = 7_301_955_201L;
    static final int PATIENCE = 40;
    static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Connection connection;
    private final MasterKey master;
    private final AuditLogKey trail;
    private final NodeRefresh nodeRefresh;
    private final Progress progress;

    public KeyMaintenance(
            Connection connection, MasterKey master, AuditLogKey trail, NodeRefresh nodeRefresh, Progress progress) {
        this.connection = connection;
        this.master = master;
        this.trail = trail;
        this.nodeRefresh = nodeRefresh;
        this.progress = progress;
    }

    /**
     * Lets row-level security bind the owner again where a run was killed that had let it not bind; does nothing while another run is at
     * work. Returns how many tables that were. Called whenever the services start.
     */
    public static int bindOwner(Connection connection) throws SQLException {
        if (!locked(connection)) {
            return 0;
        }
        try {
            List<String> unbound = unbound(connection);
            for (String table : unbound) {
                try (Statement act = connection.createStatement()) {
                    act.execute("alter table keptword." + table + " force row level security");
                }
            }
            return unbound.size();
        } finally {
            unlock(connection);
        }
    }

    private static List<String> unbound(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(
                        "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where n.nspname = 'keptword' and c.relkind = 'r' and c.relrowsecurity and not c.relforcerowsecurity"
                                + " order by 1")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, ONE_AT_A_TIME);
            try (ResultSet got = lock.executeQuery()) {
                got.next();
                return got.getBoolean(1);
            }
        }
    }

    private static void unlock(Connection connection) throws SQLException {
        try (PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, ONE_AT_A_TIME);
            unlock.execute();
        }
    }

    /** The practices in which anybody has a place. */
    public static List<UUID> practices(Connection connection) throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("select distinct practice_id from keptword.sign_in order by 1")) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }

    /** Gives a practice a new key, seals every text again with it and retires the old one. Returns how many rows were sealed again. */
    public long rotate(UUID practice) throws SQLException {
        return alone(practice, () -> {
            Row row = begun(practice);
            if (row.isErased()) {
                progress.reached("the key of practice " + practice + " was erased; there is nothing to change");
                return 0L;
            }
            if (row.stage() == Stage.STEADY) {
                keep(practice, unwrap(practice, row).withAnother(), Stage.READING);
                progress.reached("every node learns the new key");
                row = begun(practice);
            }
            if (row.stage() == Stage.READING) {
                untilAllNodesKnow();
                keep(practice, unwrap(practice, row).withLastSealing(), Stage.WRITING);
                progress.reached("every node seals with the new key");
                row = begun(practice);
            }
            untilAllNodesKnow();
            PracticeKeys keys = unwrap(practice, row);
            long sealed = reseal(practice, keys);
            try (Transaction transaction = new Transaction(connection)) {
                keep(practice, keys.withoutOthers(), Stage.STEADY);
                record(practice, "CHANGE");
                transaction.commit();
            }
            progress.reached("the old key is retired");
            return sealed;
        });
    }

    /** Makes every text of a practice unreadable, for good. What an older key sealed is sealed with the practice's own first. */
    public void erase(UUID practice) throws SQLException {
        alone(practice, () -> {
            Row row = begun(practice);
            if (!row.isErased()) {
                PracticeKeys keys = unwrap(practice, row);
                untilAllNodesKnow();
                reseal(practice, keys);
                try (Transaction transaction = new Transaction(connection)) {
                    KeyStore.erase(connection, practice);
                    record(practice, "ERASE");
                    transaction.commit();
                }
                progress.reached("the key is erased");
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum full keptword.practice_key");
            }
            untilAllNodesKnow();
            return 0L;
        });
    }

    @FunctionalInterface
    private interface Work {
        long run() throws SQLException;
    }

    private long alone(UUID practice, Work work) throws SQLException {
        connection.setAutoCommit(true);
        KeyStore.actFor(connection, practice, false);
        if (!locked(connection)) {
            throw new CustodyBroken("keys are being changed already; wait for that, or end it");
        }
        try {
            return work.run();
        } finally {
            if (!connection.isClosed()) {
                unlock(connection);
            }
        }
    }

    private Row begun(UUID practice) throws SQLException {
        KeyStore.begin(connection, master, practice);
        return KeyStore.find(connection, practice)
                .orElseThrow(() -> new CustodyBroken("the keys of practice " + practice + " are not to be seen"));
    }

    private void keep(UUID practice, PracticeKeys keys, Stage stage) throws SQLException {
        KeyStore.keep(connection, practice, master.wrap(practice, keys), stage);
    }

    /** Seals everything again until nothing is left and no transaction can still write what it read before. */
    private long reseal(UUID practice, PracticeKeys keys) throws SQLException {
        Resealing resealing = new Resealing(connection, master, practice, progress);
        force("no force");
        try {
            long sealed = resealing.all(keys);
            untilOthersHaveEnded();
            while (resealing.others(keys) > 0) {
                sealed += resealing.all(keys);
                untilOthersHaveEnded();
            }
            return sealed;
        } finally {
            force("force");
        }
    }

    /**
     * Lets row-level security bind the owner or not, while it works on texts of every kind. The runtime role owns nothing: for it nothing
     * changes. After a run that was killed in between, the next one or the next start sets it right.
     */
    private void force(String how) throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        for (SealedColumns.Table table : SealedColumns.find(connection)) {
            patiently("alter table keptword." + table.name() + " " + how + " row level security");
        }
    }

    /** Waits for its turn in short intervals, so that no other session has to queue behind it. */
    private void patiently(String statement) throws SQLException {
        for (int i = 0; ; i++) {
            try (Statement act = connection.createStatement()) {
                act.execute("set lock_timeout = '500ms'");
                act.execute(statement);
                return;
            } catch (SQLException busy) {
                if (!LOCK_NOT_AVAILABLE.equals(busy.getSQLState()) || i >= PATIENCE) {
                    throw busy;
                }
                nodeRefresh.until(Duration.ofMillis(250));
            } finally {
                try (Statement act = connection.createStatement()) {
                    act.execute("set lock_timeout = 0");
                }
            }
        }
    }

    /** Every node reads keys again within the lease; what began before that has ended then. */
    private void untilAllNodesKnow() throws SQLException {
        nodeRefresh.until(PracticeKeys.LEASE.plusSeconds(1));
        untilOthersHaveEnded();
    }

    /** Waits for the transactions that run now, whoever's they are: they may hold in memory what they read before. */
    private void untilOthersHaveEnded() throws SQLException {
        Set<String> before = others();
        for (int i = 0; !before.isEmpty(); i++) {
            if (i > 2400) {
                throw new CustodyBroken("a transaction in the database does not end; end it, and run this again");
            }
            Set<String> now = others();
            before.removeIf(one -> !now.contains(one));
            if (!before.isEmpty()) {
                nodeRefresh.until(Duration.ofMillis(250));
            }
        }
    }

    private Set<String> others() throws SQLException {
        Set<String> found = new HashSet<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("select virtualtransaction from pg_locks"
                        + " where locktype = 'virtualxid' and granted and pid <> pg_backend_pid()")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private PracticeKeys unwrap(UUID practice, Row row) {
        return master.unwrap(practice, Objects.requireNonNull(row.keyset()));
    }

    private void record(UUID practice, String act) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("select clock_timestamp()")) {
            rows.next();
            AuditLogEntry.ofCommand(practice, "keys", act, "practice_key", "keys", AuditLogEntry.instant(rows, 1))
                    .insert(connection, trail);
        }
    }
}
