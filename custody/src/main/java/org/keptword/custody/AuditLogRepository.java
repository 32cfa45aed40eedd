package org.keptword.custody;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows of a practice's trail, page by page and without a join: a plan that was made while there was little of a practice goes along all of
 * its entries for each row of a join.
 */
final class AuditLogRepository {

    private static final int PAGE = 5000;

    /** Rows of links read at once; each has at most as many links as were made together. */
    private static final int ROWS = 200;

    private static final String LINKS = "select l.number, l.sealed_at, l.entry_ids, l.macs from keptword.audit_link l"
            + " where l.practice_id = ? and l.number %s ? order by l.number %s limit %d";

    private static final String AFTER = LINKS.formatted(">", "", ROWS);

    private static final String BEFORE = LINKS.formatted("<", "desc", ROWS);

    /** Between the least and the greatest, because months that are not are passed over. */
    private static final String ENTRIES = "select " + AuditLogEntry.COLUMNS
            + " from keptword.audit_entry e where e.practice_id = ? and e.id = any(?) and e.id >= ? and e.id <= ?";

    private static final String CUT =
            "select c.number, c.mac, c.at, c.signature from keptword.audit_cut c where c.practice_id = ?";

    private static final String ALL =
            "select e.id from keptword.audit_entry e where e.practice_id = ? and e.id > ? order by e.id limit ?";

    private static final String WAITING =
            "select w.entry_id from keptword.audit_queue w where w.practice_id = ? and w.entry_id > ?"
                    + " order by w.entry_id limit ?";

    private static final String AMONG_WAITING =
            "select w.entry_id from keptword.audit_queue w where w.practice_id = ? and w.entry_id = any(?)";

    private static final String LAST = LINKS.formatted("<=", "desc", 1);

    private static final String WITH = LINKS.formatted(">=", "", 1);

    static final UUID BEGINNING = new UUID(0, 0);

    /** The order of ids in the database, which is another than Java's. */
    private static final Comparator<UUID> IN_THE_DATABASE = Comparator.comparing(UUID::toString);

    /** Each clock of a server is within five minutes of the database's, or its acts are refused. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final Connection connection;
    private final UUID practice;

    AuditLogRepository(Connection connection, UUID practice) {
        this.connection = connection;
        this.practice = practice;
    }

    /** The links after one that ends a row, with their entries. */
    List<LinkedAuditEntry> links(long after) throws SQLException {
        List<LinkedAuditEntry> bare = new ArrayList<>();
        for (LinkRow row : rows(AFTER, after)) {
            for (int i = 0; i < row.ids().size(); i++) {
                bare.add(row.link(i));
            }
        }
        Map<UUID, AuditLogEntry> entries =
                entries(bare.stream().map(LinkedAuditEntry::id).toList());
        return bare.stream().map(link -> link.with(entries.get(link.id()))).toList();
    }

    /** A row of the links. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record LinkRow(long number, Instant sealedAt, List<UUID> ids, byte[] macs) {

        LinkedAuditEntry link(int index) {
            byte[] mac = Arrays.copyOfRange(macs, index * AuditLogKey.LENGTH, (index + 1) * AuditLogKey.LENGTH);
            return new LinkedAuditEntry(number - ids.size() + index + 1, sealedAt, mac, ids.get(index), null);
        }
    }

    private List<LinkRow> rows(String statement, long number) throws SQLException {
        List<LinkRow> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(statement)) {
            query.setObject(1, practice);
            query.setLong(2, number);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new LinkRow(
                            rows.getLong(1),
                            AuditLogEntry.instant(rows, 2),
                            AuditLogEntry.ids(rows.getArray(3)),
                            rows.getBytes(4)));
                }
            }
        }
        return found;
    }

    /** The last link, without its entry; empty while nothing is linked. */
    Optional<LinkedAuditEntry> last() throws SQLException {
        return rows(LAST, Long.MAX_VALUE).stream()
                .findFirst()
                .map(row -> row.link(row.ids().size() - 1));
    }

    /** The link with a number, without its entry; empty where there is none. */
    Optional<LinkedAuditEntry> link(long number) throws SQLException {
        return rows(WITH, number).stream()
                .flatMap(row -> IntStream.range(0, row.ids().size()).mapToObj(row::link))
                .filter(link -> link.number() == number)
                .findFirst();
    }

    /** Where the chain begins. */
    AuditLogCut cut() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CUT)) {
            query.setObject(1, practice);
            try (ResultSet found = query.executeQuery()) {
                return found.next()
                        ? new AuditLogCut(
                                practice,
                                found.getLong(1),
                                found.getBytes(2),
                                AuditLogEntry.instant(found, 3),
                                found.getBytes(4))
                        : AuditLogCut.none(practice);
            }
        }
    }

    /** The last link up to which the practice need not keep its entries, without its entry; empty where it keeps all. */
    Optional<LinkedAuditEntry> removable() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select keptword.audit_removable()");
                ResultSet found = query.executeQuery()) {
            found.next();
            long number = found.getLong(1);
            return found.wasNull() ? Optional.empty() : link(number);
        }
    }

    /** Removes the entries and links up to where a chain begins from then on; returns how many. */
    int remove(AuditLogCut cut) throws SQLException {
        try (PreparedStatement act = connection.prepareStatement("select keptword.remove_audit(?, ?, ?, ?)")) {
            act.setLong(1, cut.number());
            act.setBytes(2, cut.mac());
            act.setTimestamp(3, Timestamp.from(cut.at()));
            act.setBytes(4, cut.signature());
            try (ResultSet removed = act.executeQuery()) {
                removed.next();
                return removed.getInt(1);
            }
        }
    }

    /** The entries with these ids that there are. */
    Map<UUID, AuditLogEntry> entries(Collection<UUID> ids) throws SQLException {
        Map<UUID, AuditLogEntry> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        try (PreparedStatement query = connection.prepareStatement(ENTRIES)) {
            query.setObject(1, practice);
            query.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            query.setObject(3, Collections.min(ids, IN_THE_DATABASE));
            query.setObject(4, Collections.max(ids, IN_THE_DATABASE));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    AuditLogEntry entry = AuditLogEntry.read(rows);
                    found.put(entry.id(), entry);
                }
            }
        }
        return found;
    }

    /** Those of these entries that are linked. No link is older than its entry, however much clocks differ. */
    Set<UUID> linked(Collection<AuditLogEntry> entries) throws SQLException {
        Set<UUID> linked = new HashSet<>();
        Optional<Instant> first = entries.stream().map(AuditLogEntry::at).min(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return linked;
        }
        Set<UUID> asked = entries.stream().map(AuditLogEntry::id).collect(Collectors.toSet());
        Instant since = first.get().minus(CLOCKS_DIFFER);
        List<LinkRow> rows = rows(BEFORE, Long.MAX_VALUE);
        while (!rows.isEmpty()) {
            rows.forEach(row -> row.ids().stream().filter(asked::contains).forEach(linked::add));
            LinkRow oldest = rows.get(rows.size() - 1);
            rows = oldest.sealedAt().isBefore(since) ? List.of() : rows(BEFORE, oldest.number());
        }
        return linked;
    }

    /** The entries after one, the oldest first. */
    List<UUID> all(UUID after, int most) throws SQLException {
        return page(ALL, after, most);
    }

    /** What waits after one, the oldest first. */
    List<UUID> waiting(UUID after, int most) throws SQLException {
        return page(WAITING, after, most);
    }

    /** Entries that do not wait. */
    List<UUID> notWaiting(int most) throws SQLException {
        return missing(ALL, most, this::amongWaiting);
    }

    /** Those of these entries that wait. */
    Set<UUID> amongWaiting(Collection<UUID> ids) throws SQLException {
        Set<UUID> found = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(AMONG_WAITING)) {
            query.setObject(1, practice);
            query.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }

    /** Places among what waits whose entry is gone. */
    List<UUID> withoutEntry(int most) throws SQLException {
        return missing(WAITING, most, ids -> entries(ids).keySet());
    }

    @FunctionalInterface
    private interface Known {
        Set<UUID> of(List<UUID> ids) throws SQLException;
    }

    private List<UUID> missing(String all, int most, Known known) throws SQLException {
        List<UUID> found = new ArrayList<>();
        List<UUID> ids = page(all, BEGINNING, PAGE);
        while (!ids.isEmpty() && found.size() < most) {
            Set<UUID> there = known.of(ids);
            ids.stream().filter(id -> !there.contains(id)).forEach(found::add);
            ids = page(all, ids.get(ids.size() - 1), PAGE);
        }
        return found.stream().limit(most).toList();
    }

    private List<UUID> page(String statement, UUID after, int most) throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(statement)) {
            query.setObject(1, practice);
            query.setObject(2, after);
            query.setInt(3, most);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }
}
