package org.keptword.custody;

import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Changes the master key while the application goes on working: a new key is added to the file and only opens; when every node must have
 * read it, it wraps; what the old one wrapped or sealed is wrapped or sealed again; then the old one leaves the file. Where it stands is
 * kept in the file, in which the newest key is the last: killed anywhere and run again it comes to its end. Runs as the owner of the
 * tables.
 */
public final class MasterKeyChange {

    /** The entries that concern no practice. */
    private static final UUID INSTALLATION = new UUID(0, 0);

    private static final int ROUNDS = 20;

    private final Connection connection;
    private final MasterKeyFile file;
    private final AuditLogKey auditLog;
    private final NodeRefresh nodeRefresh;
    private final Turn turn;
    private final Progress progress;
    private final OtherTransactions transactions;
    private final OwnerBinding binding;

    public MasterKeyChange(
            Connection connection,
            MasterKeyFile file,
            AuditLogKey auditLog,
            NodeRefresh nodeRefresh,
            Turn turn,
            Progress progress) {
        this.connection = connection;
        this.file = file;
        this.auditLog = auditLog;
        this.nodeRefresh = nodeRefresh;
        this.turn = turn;
        this.progress = progress;
        this.transactions = new OtherTransactions(connection, nodeRefresh);
        this.binding = new OwnerBinding(connection, nodeRefresh);
    }

    /**
     * Writes the file when no backup is at work. A backup copies the file after the database: one that was begun while the old key still
     * wrapped something must find it in the file.
     */
    @FunctionalInterface
    public interface Turn {
        void take(Runnable write) throws IOException;
    }

    /**
     * What was done.
     *
     * @param keys how many keys of practices were wrapped again
     * @param rows how many rows were sealed again that the master key itself had sealed
     */
    public record Done(long keys, long rows) {

        Done and(Done more) {
            return new Done(keys + more.keys, rows + more.rows);
        }
    }

    /**
     * Changes the key, or ends a change that was cut off. Refused before anything is changed where the file is missing, unreadable, of
     * other data, or cannot be replaced.
     */
    public Done run() throws SQLException, IOException {
        connection.setAutoCommit(true);
        if (!KeyMaintenance.locked(connection)) {
            throw KeyMaintenance.alreadyAtWork();
        }
        try {
            MasterKey master = file.read();
            requireOwn(master);
            turn.take(file::requireReplaceable);
            return master.size() == 1 ? change(master) : goOn(master);
        } finally {
            if (!connection.isClosed()) {
                KeyMaintenance.unlock(connection);
            }
        }
    }

    private Done change(MasterKey old) throws SQLException, IOException {
        MasterKey learned = old.withAnother();
        turn.take(() -> file.replace(old, learned));
        progress.reached("the new key is in the file; every server learns it");
        transactions.untilAllNodesKnow();
        MasterKey wrapping = learned.withLastWrapping();
        turn.take(() -> file.replace(learned, wrapping));
        progress.reached("every server wraps with the new key");
        return finish(wrapping);
    }

    /**
     * Ends what was begun. A key that came last and wraps is the new one of a change. Any other that does not wrap was added by a run that
     * was killed at once, or is an old key that an edit by hand left behind: it goes, and another is made.
     */
    private Done goOn(MasterKey several) throws SQLException, IOException {
        progress.reached("the file holds " + several.size() + " keys of a change that was cut off; it is ended first");
        Done ended = finish(several);
        return several.isLastWrapping() ? ended : ended.and(change(several.withoutOthers()));
    }

    /** Brings everything to the key that wraps, and takes the others out of the file. */
    private Done finish(MasterKey master) throws SQLException, IOException {
        transactions.untilAllNodesKnow();
        long rows = sealTexts(master);
        long keys = wrapKeys(master);
        binding.patiently("vacuum full keptword.practice_key");
        KeyStore.actFor(connection, INSTALLATION, false);
        KeyMaintenance.record(connection, auditLog, INSTALLATION, "CHANGE", "master_key", "other keys retired");
        turn.take(() -> file.replace(master, master.withoutOthers()));
        progress.reached("one key is left in the file");
        return new Done(keys, rows);
    }

    private long sealTexts(MasterKey master) throws SQLException {
        KeyMaintenance maintenance = new KeyMaintenance(connection, master, auditLog, nodeRefresh, progress);
        long rows = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Set<UUID> left = binding.lifted(() -> sealedByOthers(master));
            if (left.isEmpty()) {
                return rows;
            }
            for (UUID practice : left) {
                rows += maintenance.sealWithOwnKey(practice);
            }
        }
        throw new CustodyBroken("the old master key still seals texts; it stays in the file. Run this again.");
    }

    /** Transactions that read a key before it was wrapped again have ended when this returns. */
    private long wrapKeys(MasterKey master) throws SQLException {
        long keys = 0;
        List<UUID> left = binding.liftedForKeys(() -> wrappedByOthers(master));
        while (!left.isEmpty()) {
            for (UUID practice : left) {
                wrapAgain(practice, master);
            }
            keys += left.size();
            progress.reached(left.size() + " keys of practices are wrapped by the new key");
            transactions.untilOthersHaveEnded();
            left = binding.liftedForKeys(() -> wrappedByOthers(master));
        }
        return keys;
    }

    private List<UUID> wrappedByOthers(MasterKey master) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select practice_id from keptword.practice_key where keyset is not null"
                        + " and substring(keyset from 1 for " + PracticeKeys.PREFIX + ") <> ? order by 1")) {
            query.setBytes(1, master.prefix());
            return practices(query);
        }
    }

    private Set<UUID> sealedByOthers(MasterKey master) throws SQLException {
        Set<UUID> found = new LinkedHashSet<>();
        Array others = connection.createArrayOf("bytea", master.otherPrefixes().toArray(byte[][]::new));
        for (SealedColumns.Table table : SealedColumns.find(connection)) {
            String sealed = table.columns().stream()
                    .map(column -> "substring(" + column + " from 1 for " + PracticeKeys.PREFIX + ") = any (?)")
                    .collect(Collectors.joining(" or "));
            try (PreparedStatement query = connection.prepareStatement(
                    "select distinct practice_id from keptword." + table.name() + " t where (" + sealed
                            + ") and not exists (select 1 from keptword.practice_key k where k.practice_id = t.practice_id"
                            + " and k.keyset is null)")) {
                for (int i = 1; i <= table.columns().size(); i++) {
                    query.setArray(i, others);
                }
                found.addAll(practices(query));
            }
        }
        return found;
    }

    private static List<UUID> practices(PreparedStatement query) throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }

    private void wrapAgain(UUID practice, MasterKey master) throws SQLException {
        KeyStore.actFor(connection, practice, false);
        try (Transaction transaction = new Transaction(connection)) {
            KeyStore.Row row = KeyStore.find(connection, practice).orElseThrow();
            byte[] keyset = row.keyset();
            if (keyset != null) {
                KeyStore.keep(
                        connection, practice, master.wrap(practice, master.unwrap(practice, keyset)), row.stage());
                KeyMaintenance.record(connection, auditLog, practice, "CHANGE", "practice_key", "master key");
            }
            transaction.commit();
        }
    }

    /** Refuses a key file that belongs to other data: some key of a practice does not open with it. */
    private void requireOwn(MasterKey master) throws SQLException {
        master.requireNumbered();
        binding.liftedForKeys(() -> {
            int opened = 0;
            try (Statement query = connection.createStatement();
                    ResultSet rows = query.executeQuery(
                            "select practice_id, keyset from keptword.practice_key where keyset is not null")) {
                while (rows.next()) {
                    UUID practice = rows.getObject(1, UUID.class);
                    try {
                        master.unwrap(practice, rows.getBytes(2));
                        opened++;
                    } catch (CustodyBroken foreign) {
                        throw file.foreign("the keys of practice " + practice, foreign);
                    }
                }
            }
            return opened;
        });
    }
}
