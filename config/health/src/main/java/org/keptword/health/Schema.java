package org.keptword.health;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The version of the database's schema, and whether this version of the application may work on it.
 *
 * @param version the last migration that was applied; 0 for a schema from before migrations were asked for
 * @param servesFrom the earliest version of the application's schema that may still work on it
 */
public record Schema(int version, int servesFrom) {

    /** The last migration that this version of the application brings. */
    public static final int KNOWN = 18;

    private static final String UNDEFINED_FUNCTION = "42883";

    /** Returns the schema of a database, with a connection of its own. */
    public static Schema of(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return of(connection);
        }
    }

    /** Returns the schema that a connection sees. */
    public static Schema of(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select version, serves_from from keptword.schema_version()");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Schema(row.getInt(1), row.getInt(2));
        } catch (SQLException failure) {
            if (UNDEFINED_FUNCTION.equals(failure.getSQLState())) {
                return new Schema(0, 0);
            }
            throw failure;
        }
    }

    /** Returns why this version of the application must not work on it; empty if it may. */
    public Optional<String> refusal() {
        if (version < KNOWN) {
            return Optional.of("The schema of the database has version " + version + ", and this server needs " + KNOWN
                    + ". Run the migrations first; data is kept.");
        }
        if (servesFrom > KNOWN) {
            return Optional.of("The schema of the database has version " + version + " and serves servers from version "
                    + servesFrom + " on. This server knows version " + KNOWN + ": start a newer one.");
        }
        return Optional.empty();
    }
}
