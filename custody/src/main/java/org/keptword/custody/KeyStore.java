package org.keptword.custody;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The wrapped keys of practices in the database. The connection acts for the practice asked about. */
public final class KeyStore {

    private static final double NANOS = 1e9;

    /** How far a change of keys has come. */
    public enum Stage {
        /** One key; nothing is being changed. */
        STEADY,
        /** A new key is there, which every node learns to open with. */
        READING,
        /** The new key seals, and what the old one sealed is sealed anew. */
        WRITING
    }

    /**
     * One row.
     *
     * @param keyset wrapped; null once the keys were erased
     * @param age how long ago the transaction began that read it: what it sees may be as old
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Row(byte @Nullable [] keyset, Stage stage, Duration age) {

        public boolean isErased() {
            return keyset == null;
        }
    }

    private KeyStore() {}

    public static Optional<Row> find(Connection connection, UUID practice) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select keyset, stage, extract(epoch from clock_timestamp() - now())"
                        + " from keptword.practice_key where practice_id = ?")) {
            query.setObject(1, practice);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(
                                new Row(rows.getBytes(1), Stage.valueOf(rows.getString(2)), Duration.ofNanos((long)
                                        (rows.getDouble(3) * NANOS))))
                        : Optional.empty();
            }
        }
    }

    /** Gives a practice its first key, unless it has one. */
    public static void begin(Connection connection, MasterKey master, UUID practice) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into keptword.practice_key (practice_id, keyset,"
                        + " made_at, changed_at) values (?, ?, now(), now()) on conflict (practice_id) do nothing")) {
            insert.setObject(1, practice);
            insert.setBytes(2, master.wrap(practice, PracticeKeys.generate()));
            insert.executeUpdate();
        }
    }

    /** Acts for a practice from now on, for the transaction or for the whole connection, which is one of the owner of the tables. */
    public static void actFor(Connection connection, UUID practice, boolean transactionOnly) throws SQLException {
        try (PreparedStatement actor = connection.prepareStatement(
                "select set_config('keptword.practice', ?, ?), set_config('keptword.scope', 'job', ?),"
                        + " set_config('keptword.person', '', ?)")) {
            actor.setString(1, practice.toString());
            actor.setBoolean(2, transactionOnly);
            actor.setBoolean(3, transactionOnly);
            actor.setBoolean(4, transactionOnly);
            actor.execute();
        }
    }

    static void keep(Connection connection, UUID practice, byte[] keyset, Stage stage) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update keptword.practice_key set keyset = ?, stage = ?, changed_at = now() where practice_id = ?")) {
            update.setBytes(1, keyset);
            update.setString(2, stage.name());
            update.setObject(3, practice);
            if (update.executeUpdate() != 1) {
                throw new CustodyBroken("the keys of practice " + practice + " could not be kept");
            }
        }
    }

    static void erase(Connection connection, UUID practice) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update keptword.practice_key set keyset = null,"
                + " stage = 'STEADY', changed_at = now(), erased_at = now() where practice_id = ?")) {
            update.setObject(1, practice);
            update.executeUpdate();
        }
    }
}
