package org.keptword.custody;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether row-level security binds the owner of the tables. It does not while keys and texts of every kind are worked on. The roles
 * of the server own nothing: for them nothing changes. After a run that was killed in between, the next one or the next start sets it right.
 */
final class OwnerBinding {

    private static final List<String> KEYS = List.of("practice_key");

    private final Connection connection;
    private final NodeRefresh nodeRefresh;

    OwnerBinding(Connection connection, NodeRefresh nodeRefresh) {
        this.connection = connection;
        this.nodeRefresh = nodeRefresh;
    }

    /** What is done while the owner is not bound. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Does something with all sealed texts and the keys of practices. */
    <T> T lifted(Work<T> work) throws SQLException {
        List<String> tables = new ArrayList<>(KEYS);
        SealedColumns.find(connection).forEach(table -> tables.add(table.name()));
        return lifted(tables, work);
    }

    /** Does something with the keys of practices. */
    <T> T liftedForKeys(Work<T> work) throws SQLException {
        return lifted(KEYS, work);
    }

    private <T> T lifted(List<String> tables, Work<T> work) throws SQLException {
        force("no force", tables);
        try {
            return work.run();
        } finally {
            force("force", tables);
        }
    }

    private void force(String how, List<String> tables) throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        for (String table : tables) {
            patiently("alter table keptword." + table + " " + how + " row level security");
        }
    }

    /** Waits for its turn in short intervals, so that no other session has to queue behind it. */
    void patiently(String statement) throws SQLException {
        for (int i = 0; ; i++) {
            try (Statement act = connection.createStatement()) {
                act.execute("set lock_timeout = '500ms'");
                act.execute(statement);
                return;
            } catch (SQLException busy) {
                if (!KeyMaintenance.LOCK_NOT_AVAILABLE.equals(busy.getSQLState()) || i >= KeyMaintenance.PATIENCE) {
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
}
