package org.keptword.custody;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Opens every sealed text of a database, to see that its keys are the right ones. Nothing that was opened is kept or shown. */
public final class SealedTextsCheck {

    private static final int BATCH = 200;

    private final Connection connection;
    private final MasterKey master;
    private final Map<UUID, Optional<PracticeKeys>> keys = new HashMap<>();
    private final Set<UUID> erased = new HashSet<>();

    /** @param connection of a role that row-level security does not bind */
    public SealedTextsCheck(Connection connection, MasterKey master) {
        this.connection = connection;
        this.master = master;
    }

    /**
     * Returns how many texts there are; those of a practice whose key was erased are not counted.
     *
     * @throws CustodyBroken at the first that does not open
     */
    public long open() throws SQLException {
        long opened = 0;
        connection.setAutoCommit(false); // else every row of a table is fetched at once
        try {
            for (SealedColumns.Table table : SealedColumns.find(connection)) {
                opened += open(table);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return opened;
    }

    private long open(SealedColumns.Table table) throws SQLException {
        String query = "select practice_id, " + table.key() + (table.isVersioned() ? ", version, " : ", null, ")
                + String.join(", ", table.columns()) + " from keptword." + table.name()
                + " where practice_id is not null";
        long opened = 0;
        try (PreparedStatement texts = connection.prepareStatement(query)) {
            texts.setFetchSize(BATCH);
            try (ResultSet rows = texts.executeQuery()) {
                while (rows.next()) {
                    opened += open(table, rows);
                }
            }
        }
        return opened;
    }

    private long open(SealedColumns.Table table, ResultSet row) throws SQLException {
        UUID practice = row.getObject(1, UUID.class);
        UUID id = row.getObject(2, UUID.class);
        Integer version = table.isVersioned() ? row.getInt(3) : null;
        Optional<PracticeKeys> own = keysOf(practice);
        long opened = 0;
        for (int i = 0; i < table.columns().size() && !erased.contains(practice); i++) {
            byte[] sealed = row.getBytes(i + 4);
            if (sealed != null) {
                String column = table.columns().get(i);
                requireOpens(own, sealed, SealedPlace.of(practice, table.name(), column, id, version), table, id);
                opened++;
            }
        }
        return opened;
    }

    private void requireOpens(
            Optional<PracticeKeys> own, byte[] sealed, byte[] place, SealedColumns.Table table, UUID id) {
        if (own.isPresent() && opens(own.get()::open, sealed, place)) {
            return;
        }
        if (!opens(master::open, sealed, place)) {
            throw new CustodyBroken("a text of " + table.name() + " (row " + id + ") does not open with these keys");
        }
    }

    /** A way to open a text. */
    @FunctionalInterface
    private interface Opening {
        byte[] open(byte[] sealed, byte[] place) throws GeneralSecurityException;
    }

    private static boolean opens(Opening opening, byte[] sealed, byte[] place) {
        try {
            opening.open(sealed, place);
            return true;
        } catch (GeneralSecurityException other) {
            return false;
        }
    }

    private Optional<PracticeKeys> keysOf(UUID practice) throws SQLException {
        Optional<PracticeKeys> known = keys.get(practice);
        if (known != null) {
            return known;
        }
        Optional<KeyStore.Row> row = KeyStore.find(connection, practice);
        if (row.isPresent() && row.get().isErased()) {
            erased.add(practice);
        }
        byte[] wrapped = row.map(KeyStore.Row::keyset).orElse(null);
        Optional<PracticeKeys> own = wrapped == null ? Optional.empty() : Optional.of(master.unwrap(practice, wrapped));
        keys.put(practice, own);
        return own;
    }
}
