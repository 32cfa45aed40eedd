package org.keptword.custody;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The lock of a practice's chain: one at a time links, writes the head or takes the chain for good as it is. */
final class AuditLogLock {

    private static final String NUMBER = "(hashtextextended('trail/' || ?, 0))";

    private AuditLogLock() {}

    /** Takes it until the transaction ends, unless somebody else has it. */
    static boolean tried(Connection connection, UUID practice) throws SQLException {
        return ask(connection, "select pg_try_advisory_xact_lock" + NUMBER, practice);
    }

    /** Waits for it and keeps it until {@link #release}. */
    static void await(Connection connection, UUID practice) throws SQLException {
        ask(connection, "select true from pg_advisory_lock" + NUMBER, practice);
    }

    static void release(Connection connection, UUID practice) throws SQLException {
        ask(connection, "select pg_advisory_unlock" + NUMBER, practice);
    }

    private static boolean ask(Connection connection, String what, UUID practice) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(what)) {
            lock.setString(1, practice.toString());
            try (ResultSet got = lock.executeQuery()) {
                got.next();
                return got.getBoolean(1);
            }
        }
    }
}
