package org.keptword.custody;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.keptword.custody.KeyStore.Row;
import org.keptword.custody.KeyStore.Stage;

/**
 * Brings a practice's keys back from a {@link KeyCopy} where the master key that wrapped them is lost. Runs as the owner of the tables, and
 * reads texts with the keys before and after.
 */
public final class PracticeKeyRestore {

    /** How many texts of a column are read with each key. */
    private static final int SAMPLES = 3;

    private final Connection connection;
    private final AuditLogKey auditLog;
    private final OwnerBinding binding;
    private final UUID practice;

    public PracticeKeyRestore(Connection connection, AuditLogKey auditLog, NodeRefresh nodeRefresh, UUID practice) {
        this.connection = connection;
        this.auditLog = auditLog;
        this.binding = new OwnerBinding(connection, nodeRefresh);
        this.practice = practice;
    }

    /**
     * What keys are worth for the texts of the practice.
     *
     * @param texts how many are sealed with one of them, by the number of their key
     * @param foreign how many are sealed with another key
     * @param opened how many were opened for a trial
     * @param refused how many should have opened and did not
     */
    public record Reading(long texts, long foreign, int opened, int refused) {

        /** Whether texts open and each that was tried did; also where there are none yet. */
        public boolean isGood() {
            return refused == 0 && (texts > 0 || foreign == 0);
        }
    }

    /** Returns the row of the practice's keys; refused where there is none, or where they were erased. */
    public Row requireRow() throws SQLException {
        KeyStore.actFor(connection, practice, false);
        Row row = KeyStore.find(connection, practice)
                .orElseThrow(() -> new CustodyBroken("Practice " + practice + " has no key in this database."));
        if (row.isErased()) {
            throw new CustodyBroken("The key of practice " + practice
                    + " was erased on purpose. A key copy does not undo that; nothing was changed.");
        }
        return row;
    }

    /** Reads texts with these keys. */
    public Reading read(PracticeKeys keys) throws SQLException {
        return alone(() -> binding.lifted(() -> reading(keys)));
    }

    /** Wraps the keys with the master key, stores them, and reads texts with what was stored. */
    public Reading restore(MasterKey master, PracticeKeys keys) throws SQLException {
        return alone(() -> {
            requireRow();
            try (Transaction transaction = new Transaction(connection)) {
                KeyStore.keep(connection, practice, master.wrap(practice, keys), stage(keys));
                KeyMaintenance.record(connection, auditLog, practice, "CHANGE", "practice_key", "keys");
                transaction.commit();
            }
            PracticeKeys stored =
                    master.unwrap(practice, Objects.requireNonNull(requireRow().keyset()));
            return binding.lifted(() -> reading(stored));
        });
    }

    /** Of a copy that was made while the keys were being changed, that change goes on with the next {@code rotate-keys}. */
    private static Stage stage(PracticeKeys keys) {
        if (keys.size() == 1) {
            return Stage.STEADY;
        }
        return keys.isLastSealing() ? Stage.WRITING : Stage.READING;
    }

    private <T> T alone(OwnerBinding.Work<T> work) throws SQLException {
        connection.setAutoCommit(true);
        KeyStore.actFor(connection, practice, false);
        if (!KeyMaintenance.locked(connection)) {
            throw KeyMaintenance.alreadyAtWork();
        }
        try {
            return work.run();
        } finally {
            if (!connection.isClosed()) {
                KeyMaintenance.unlock(connection);
            }
        }
    }

    private Reading reading(PracticeKeys keys) throws SQLException {
        long texts = 0;
        long foreign = 0;
        int[] tried = new int[2];
        for (SealedColumns.Table table : SealedColumns.find(connection)) {
            for (String column : table.columns()) {
                for (Map.Entry<String, Long> sealed : counts(table, column).entrySet()) {
                    byte[] prefix = HexFormat.of().parseHex(sealed.getKey());
                    if (keys.prefixes().stream().noneMatch(own -> Arrays.equals(own, prefix))) {
                        foreign += sealed.getValue();
                        continue;
                    }
                    texts += sealed.getValue();
                    attempt(keys, table, column, prefix, tried);
                }
            }
        }
        return new Reading(texts, foreign, tried[0], tried[1]);
    }

    private Map<String, Long> counts(SealedColumns.Table table, String column) throws SQLException {
        Map<String, Long> found = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("select encode(substring(" + column
                + " from 1 for " + PracticeKeys.PREFIX + "), 'hex'), count(*) from keptword." + table.name()
                + " where practice_id = ? and " + column + " is not null group by 1")) {
            query.setObject(1, practice);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return found;
    }

    private void attempt(PracticeKeys keys, SealedColumns.Table table, String column, byte[] prefix, int[] tried)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select " + table.key() + ", " + column
                + (table.isVersioned() ? ", version" : "") + " from keptword." + table.name()
                + " where practice_id = ? and substring(" + column + " from 1 for " + PracticeKeys.PREFIX
                + ") = ? order by " + table.key() + " desc limit " + SAMPLES)) {
            query.setObject(1, practice);
            query.setBytes(2, prefix);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Integer version = table.isVersioned() ? rows.getInt(3) : null;
                    byte[] place =
                            SealedPlace.of(practice, table.name(), column, rows.getObject(1, UUID.class), version);
                    tried[opens(keys, rows.getBytes(2), place) ? 0 : 1]++;
                }
            }
        }
    }

    private static boolean opens(PracticeKeys keys, byte[] sealed, byte[] place) {
        try {
            keys.open(sealed, place);
            return true;
        } catch (GeneralSecurityException other) {
            return false;
        }
    }
}
