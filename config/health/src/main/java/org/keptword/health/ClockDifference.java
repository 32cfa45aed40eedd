package org.keptword.health;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * How far the clock of this server is from the clock of the database. What is recorded is ordered by the clock of the server that records
 * it, screenings and statements about contact too, so that the clocks of all servers have to agree. The database is what they have in common.
 *
 * @param ahead by how much the server's clock is ahead at least, negative where it is behind; zero where the two agree as far as the time that
 *     asking takes lets anybody tell
 */
public record ClockDifference(Duration ahead) {

    /** The greatest difference with which a server may work. */
    public static final Duration MOST = Duration.ofSeconds(2);

    private static final int TRIES = 3;

    /** Returns the difference to the clock of a database, with a connection of its own. */
    public static ClockDifference of(DataSource database) throws SQLException {
        return of(database, Clock.systemUTC());
    }

    /**
     * Returns the difference of a clock to that of a database. One that is too great is measured again, because the clock may have been set
     * in between; the least of three is returned.
     */
    public static ClockDifference of(DataSource database, Clock server) throws SQLException {
        try (Connection connection = database.getConnection()) {
            ClockDifference least = measure(connection, server);
            for (int tries = 1; tries < TRIES && least.isTooGreat(); tries++) {
                ClockDifference again = measure(connection, server);
                if (again.ahead.abs().compareTo(least.ahead.abs()) < 0) {
                    least = again;
                }
            }
            return least;
        }
    }

    private static ClockDifference measure(Connection connection, Clock server) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select clock_timestamp()")) {
            Instant before = server.instant();
            try (ResultSet row = statement.executeQuery()) {
                Instant after = server.instant();
                row.next();
                return between(before, row.getTimestamp(1).toInstant(), after);
            }
        }
    }

    /** Returns the least difference there can be when the database said what time it is between two moments of the server. */
    public static ClockDifference between(Instant before, Instant database, Instant after) {
        if (database.isBefore(before)) {
            return new ClockDifference(Duration.between(database, before));
        }
        return new ClockDifference(database.isAfter(after) ? Duration.between(database, after) : Duration.ZERO);
    }

    /** Returns why a server with this clock must not work; empty if it may. */
    public Optional<String> refusal() {
        if (!isTooGreat()) {
            return Optional.empty();
        }
        return Optional.of("The clock of this server is " + ahead.abs().toMillis() + " milliseconds "
                + (ahead.isNegative() ? "behind" : "ahead of") + " the clock of the database. They may differ by "
                + MOST.toSeconds() + " seconds at most, because safety decisions are put in order by them."
                + " Let a time service (NTP) set the clocks of both, then start the server again.");
    }

    private boolean isTooGreat() {
        return ahead.abs().compareTo(MOST) > 0;
    }
}
