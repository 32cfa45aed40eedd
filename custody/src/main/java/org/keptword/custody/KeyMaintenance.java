package org.keptword.custody;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private final Progress progress;
    private final OtherTransactions transactions;
    private final OwnerBinding binding;

    public KeyMaintenance(
            Connection connection, MasterKey master, AuditLogKey trail, NodeRefresh nodeRefresh, Progress progress) {
        this.connection = connection;
        this.master = master;
        this.trail = trail;
        this.progress = progress;
        this.transactions = new OtherTransactions(connection, nodeRefresh);
        this.binding = new OwnerBinding(connection, nodeRefresh);
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
                                + " where n.nspname = 'keptword' and c.relkind in ('r', 'p') and c.relrowsecurity and not c.relforcerowsecurity"
                                + " order by 1")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, ONE_AT_A_TIME);
            try (ResultSet got = lock.executeQuery()) {
                got.next();
                return got.getBoolean(1);
            }
        }
    }

    static void unlock(Connection connection) throws SQLException {
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
                transactions.untilAllNodesKnow();
                keep(practice, unwrap(practice, row).withLastSealing(), Stage.WRITING);
                progress.reached("every node seals with the new key");
                row = begun(practice);
            }
            transactions.untilAllNodesKnow();
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
                transactions.untilAllNodesKnow();
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
            transactions.untilAllNodesKnow();
            return 0L;
        });
    }

    /**
     * Seals with the practice's own key what another key sealed, and gives it one if it has none. Returns how many rows were sealed again;
     * none where the key was erased.
     */
    long sealWithOwnKey(UUID practice) throws SQLException {
        return alone(practice, () -> {
            Row row = begun(practice);
            return row.isErased() ? 0L : reseal(practice, unwrap(practice, row));
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
            throw alreadyAtWork();
        }
        try {
            return work.run();
        } finally {
            if (!connection.isClosed()) {
                unlock(connection);
            }
        }
    }

    static CustodyBroken alreadyAtWork() {
        return new CustodyBroken("keys are being changed already; wait for that, or end it");
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
        return binding.lifted(() -> {
            long sealed = resealing.all(keys);
            transactions.untilOthersHaveEnded();
            while (resealing.others(keys) > 0) {
                sealed += resealing.all(keys);
                transactions.untilOthersHaveEnded();
            }
            return sealed;
        });
    }

    private PracticeKeys unwrap(UUID practice, Row row) {
        return master.unwrap(practice, Objects.requireNonNull(row.keyset()));
    }

    private void record(UUID practice, String act) throws SQLException {
        record(connection, trail, practice, act, "practice_key", "keys");
    }

    /** Writes an entry about keys of a practice, for which the connection acts. */
    static void record(Connection connection, AuditLogKey trail, UUID practice, String act, String kind, String origin)
            throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("select clock_timestamp()")) {
            rows.next();
            AuditLogEntry.ofCommand(practice, "keys", act, kind, origin, AuditLogEntry.instant(rows, 1))
                    .insert(connection, trail);
        }
    }
}
