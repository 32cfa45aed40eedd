package org.keptword.custody;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Heads as rows of a second PostgreSQL, whose tables {@code config/heads/heads.sql} makes. */
public final class HeadDatabase implements HeadStore {

    /** The variable of the environment that names the database; its sign-in is in {@code KEPTWORD_TRAIL_HEADS_USER} and {@code …_PASSWORD}. */
    public static final String URL = "KEPTWORD_TRAIL_HEADS_URL";

    /** Opens a connection that commits each statement. */
    @FunctionalInterface
    public interface Connections {
        Connection open() throws SQLException;
    }

    private final Connections connections;

    public HeadDatabase(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Optional<AuditLogHead> read(UUID practice) throws IOException {
        return asked(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select head from keptword_heads.head where practice_id = ?")) {
                query.setObject(1, practice);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(AuditLogHead.parse(practice, row.getString(1))) : Optional.empty();
                }
            }
        });
    }

    @Override
    public void write(AuditLogHead head) throws IOException {
        asked(connection -> {
            try (PreparedStatement change = connection.prepareStatement(
                    "insert into keptword_heads.head (practice_id, head) values (?, ?) on conflict (practice_id) do update"
                            + " set head = excluded.head, written_at = now()")) {
                change.setObject(1, head.practice());
                change.setString(2, head.text());
                return change.executeUpdate();
            }
        });
    }

    @Override
    public Optional<String> keepAside(UUID practice, Instant now) throws IOException {
        return asked(connection -> {
            try (PreparedStatement copy = connection.prepareStatement(
                    "insert into keptword_heads.head_before (practice_id, replaced_at, head)"
                            + " select practice_id, ?, head from keptword_heads.head where practice_id = ?")) {
                copy.setTimestamp(1, Timestamp.from(now));
                copy.setObject(2, practice);
                return copy.executeUpdate() == 0
                        ? Optional.empty()
                        : Optional.of("a row of keptword_heads.head_before, replaced at " + now);
            }
        });
    }

    @Override
    public List<UUID> practices() throws IOException {
        return asked(connection -> {
            List<UUID> found = new ArrayList<>();
            try (PreparedStatement query =
                            connection.prepareStatement("select practice_id from keptword_heads.head order by 1");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return List.copyOf(found);
        });
    }

    @FunctionalInterface
    private interface Question<T> {
        T of(Connection connection) throws SQLException;
    }

    private <T> T asked(Question<T> question) throws IOException {
        try (Connection connection = connections.open()) {
            return question.of(connection);
        } catch (SQLException refused) {
            throw new IOException("the database of the heads refused: " + refused.getMessage(), refused);
        }
    }
}
