package org.keptword.custody;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Seals the texts of one practice anew with the key that seals now, in small transactions beside everybody's work. Only the sealing
 * changes: each text is opened and sealed for the same place. Runs as the owner of the tables.
 */
final class Resealing {

    private static final int BATCH = 100;

    private final Connection connection;
    private final MasterKey master;
    private final UUID practice;
    private final Progress progress;

    Resealing(Connection connection, MasterKey master, UUID practice, Progress progress) {
        this.connection = connection;
        this.master = master;
        this.practice = practice;
        this.progress = progress;
    }

    /** Every text; returns how many were sealed anew. */
    long all(PracticeKeys keys) throws SQLException {
        long sealed = 0;
        for (SealedColumns.Table table : SealedColumns.find(connection)) {
            UUID last = new UUID(0, 0);
            while (last != null) {
                List<Row> rows = new ArrayList<>();
                last = patiently(table, keys, last, rows);
                sealed += rows.size();
                if (!rows.isEmpty()) {
                    progress.reached("resealed " + rows.size() + " rows of " + table.name());
                }
            }
        }
        return sealed;
    }

    /** How many texts are not sealed by the key that seals now. */
    long others(PracticeKeys keys) throws SQLException {
        long found = 0;
        for (SealedColumns.Table table : SealedColumns.find(connection)) {
            String query = "select count(*) from keptword." + table.name() + " where practice_id = ? and ("
                    + other(table) + ")";
            try (PreparedStatement count = connection.prepareStatement(query)) {
                count.setObject(1, practice);
                prefixes(count, 2, table, keys);
                try (ResultSet rows = count.executeQuery()) {
                    rows.next();
                    found += rows.getLong(1);
                }
            }
        }
        return found;
    }

    private record Row(UUID id, List<byte[]> texts) {}

    /** Never waits long for anybody: what others hold is taken in the next round. */
    private @Nullable UUID patiently(SealedColumns.Table table, PracticeKeys keys, UUID after, List<Row> rows)
            throws SQLException {
        for (int i = 0; ; i++) {
            try {
                return batch(table, keys, after, rows);
            } catch (SQLException busy) {
                if (!KeyMaintenance.LOCK_NOT_AVAILABLE.equals(busy.getSQLState()) || i >= KeyMaintenance.PATIENCE) {
                    throw busy;
                }
                rows.clear();
            }
        }
    }

    private @Nullable UUID batch(SealedColumns.Table table, PracticeKeys keys, UUID after, List<Row> rows)
            throws SQLException {
        UUID last = null;
        try (Transaction transaction = new Transaction(connection)) {
            if (table.hasTriggers()) {
                act("set local lock_timeout = '500ms'");
                alter(table, "disable trigger user");
            }
            try (PreparedStatement query = connection.prepareStatement(query(table))) {
                query.setObject(1, practice);
                query.setObject(2, after);
                prefixes(query, 3, table, keys);
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        last = found.getObject(1, UUID.class);
                        rows.add(resealed(table, keys, found));
                    }
                }
            }
            write(table, rows);
            if (table.hasTriggers()) {
                alter(table, "enable trigger user");
            }
            transaction.commit();
        }
        return rows.size() < BATCH ? null : last;
    }

    private Row resealed(SealedColumns.Table table, PracticeKeys keys, ResultSet found) throws SQLException {
        UUID id = found.getObject(1, UUID.class);
        Integer version = table.isVersioned() ? found.getInt(table.columns().size() + 2) : null;
        List<byte[]> texts = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            byte[] sealed = found.getBytes(i + 2);
            byte[] place =
                    SealedPlace.of(practice, table.name(), table.columns().get(i), id, version);
            texts.add(sealed == null || keys.isCurrent(sealed) ? sealed : anew(table.name(), id, keys, sealed, place));
        }
        return new Row(id, texts);
    }

    private byte[] anew(String table, UUID id, PracticeKeys keys, byte[] sealed, byte[] place) {
        try {
            byte[] fresh = keys.seal(opened(keys, sealed, place), place);
            keys.open(fresh, place);
            return fresh;
        } catch (GeneralSecurityException broken) {
            throw new CustodyBroken(
                    "a text of " + table + " (row " + id + ") does not open with any key there is; no key was retired,"
                            + " and everything else stays as it is",
                    broken);
        }
    }

    private byte[] opened(PracticeKeys keys, byte[] sealed, byte[] place) throws GeneralSecurityException {
        try {
            return keys.open(sealed, place);
        } catch (GeneralSecurityException before) {
            return master.open(sealed, place);
        }
    }

    private void write(SealedColumns.Table table, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String sets = table.columns().stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        try (PreparedStatement update = connection.prepareStatement(
                "update keptword." + table.name() + " set " + sets + " where " + table.key() + " = ?")) {
            for (Row row : rows) {
                for (int i = 0; i < row.texts().size(); i++) {
                    update.setBytes(i + 1, row.texts().get(i));
                }
                update.setObject(row.texts().size() + 1, row.id());
                update.addBatch();
            }
            for (int changed : update.executeBatch()) {
                if (changed != 1) {
                    throw new CustodyBroken(
                            "a row of " + table.name() + " could not be written; this role may not change it");
                }
            }
        }
    }

    private static String query(SealedColumns.Table table) {
        return "select " + table.key() + ", " + String.join(", ", table.columns())
                + (table.isVersioned() ? ", version" : "") + " from keptword." + table.name()
                + " where practice_id = ? and " + table.key() + " > ? and (" + other(table) + ") order by "
                + table.key()
                + " limit " + BATCH + " for update skip locked";
    }

    private static String other(SealedColumns.Table table) {
        return table.columns().stream()
                .map(column -> "substring(" + column + " from 1 for " + PracticeKeys.PREFIX + ") <> ?")
                .collect(Collectors.joining(" or "));
    }

    private static void prefixes(PreparedStatement statement, int first, SealedColumns.Table table, PracticeKeys keys)
            throws SQLException {
        for (int i = 0; i < table.columns().size(); i++) {
            statement.setBytes(first + i, keys.prefix());
        }
    }

    private void alter(SealedColumns.Table table, String how) throws SQLException {
        act("alter table keptword." + table.name() + " " + how);
    }

    private void act(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
