package org.keptword.custody;

import java.sql.Connection;
import java.sql.SQLException;

/** One transaction, rolled back unless it was committed. */
final class Transaction implements AutoCloseable {

    private final Connection connection;
    private boolean done;

    Transaction(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    void commit() throws SQLException {
        connection.commit();
        done = true;
    }

    @Override
    public void close() throws SQLException {
        if (!done) {
            connection.rollback();
        }
        connection.setAutoCommit(true);
    }
}
