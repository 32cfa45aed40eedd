package org.keptword.access.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.keptword.shared.DomainRefusal;

/**
 * Locks a one-time code while it is used. A code is used in two transactions with calls to the sign-in service between them; without a turn
 * of its own a second one would pass the first, and set a password after the code was used up. The turn is an advisory lock of a
 * connection that does nothing else: it outlasts those transactions, whatever the server makes of the connection meanwhile, and not a
 * server that dies.
 */
@ApplicationScoped
public class CodeLocks {

    /** Longer than all the calls together may take. */
    private static final String PATIENCE = "set local lock_timeout = '60s'";

    /** The lock needs no actor, so its connection is not one of the few for jobs. */
    @Resource(lookup = "java:jboss/datasources/KeptwordDS")
    DataSource source;

    /** Does something with a code once nobody else does. */
    public <T> T alone(UUID invitation, Supplier<T> act) {
        try (Connection connection = source.getConnection()) {
            take(connection, invitation);
            try {
                return act.get();
            } finally {
                ask(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", invitation);
            }
        } catch (SQLException refused) {
            throw new DomainRefusal("refusal.access.accountsAway");
        }
    }

    private static void take(Connection connection, UUID invitation) throws SQLException {
        connection.setAutoCommit(false);
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute(PATIENCE);
            }
            ask(connection, "select pg_advisory_lock(hashtextextended(?, 0))", invitation);
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void ask(Connection connection, String what, UUID invitation) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(what)) {
            lock.setString(1, "code " + invitation);
            lock.execute();
        }
    }
}
