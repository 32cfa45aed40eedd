package org.keptword.custody;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** The transactions of everybody else, which may hold in memory what a change of keys has replaced. */
final class OtherTransactions {

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int LONGEST = 2_400;

    private final Connection connection;
    private final NodeRefresh nodeRefresh;

    OtherTransactions(Connection connection, NodeRefresh nodeRefresh) {
        this.connection = connection;
        this.nodeRefresh = nodeRefresh;
    }

    /** Every node reads keys again within the lease; what began before that has ended then. */
    void untilAllNodesKnow() throws SQLException {
        nodeRefresh.until(PracticeKeys.LEASE.plusSeconds(1));
        untilOthersHaveEnded();
    }

    /** Waits for the transactions that run now, whoever's they are: they may hold in memory what they read before. */
    void untilOthersHaveEnded() throws SQLException {
        Set<String> before = others();
        for (int i = 0; !before.isEmpty(); i++) {
            if (i > LONGEST) {
                throw new CustodyBroken("a transaction in the database does not end; end it, and run this again");
            }
            Set<String> now = others();
            before.removeIf(one -> !now.contains(one));
            if (!before.isEmpty()) {
                nodeRefresh.until(PAUSE);
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
}
