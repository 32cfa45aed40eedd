package org.keptword.custody;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The rows of a practice's trail, page by page and without a join: a plan that was made while there was little of a practice goes along all of
 * its entries for each row of a join.
 */
final class AuditLogRepository {

    private static final int PAGE = 5000;

    private static final String LINKS = "select l.number, l.sealed_at, l.mac, l.entry_id from keptword.audit_link l"
            + " where l.practice_id = ? and l.number > ? order by l.number limit " + PAGE;

    private static final String ENTRIES = "select " + AuditLogEntry.COLUMNS
            + " from keptword.audit_entry e where e.practice_id = ? and e.id = any(?)";

    private static final String ALL =
            "select e.id from keptword.audit_entry e where e.practice_id = ? and e.id > ? order by e.id limit ?";

    private static final String LINKED =
            "select l.entry_id from keptword.audit_link l where l.practice_id = ? and l.entry_id = any(?)";

    private static final String WAITING =
            "select w.entry_id from keptword.audit_queue w where w.practice_id = ? and w.entry_id > ?"
                    + " order by w.entry_id limit ?";

    private static final String AMONG_WAITING =
            "select w.entry_id from keptword.audit_queue w where w.practice_id = ? and w.entry_id = any(?)";

    private static final UUID BEGINNING = new UUID(0, 0);

    private final Connection connection;
    private final UUID practice;

    AuditLogRepository(Connection connection, UUID practice) {
        this.connection = connection;
        this.practice = practice;
    }

    /** The links after one, with their entries. */
    List<LinkedAuditEntry> links(long after) throws SQLException {
        List<LinkedAuditEntry> bare = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(LINKS)) {
            query.setObject(1, practice);
            query.setLong(2, after);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    bare.add(new LinkedAuditEntry(
                            rows.getLong(1),
                            AuditLogEntry.instant(rows, 2),
                            rows.getBytes(3),
                            rows.getObject(4, UUID.class),
                            null));
                }
            }
        }
        Map<UUID, AuditLogEntry> entries =
                entries(bare.stream().map(LinkedAuditEntry::id).toList());
        return bare.stream().map(link -> link.with(entries.get(link.id()))).toList();
    }

    /** The entries with these ids that there are. */
    Map<UUID, AuditLogEntry> entries(List<UUID> ids) throws SQLException {
        Map<UUID, AuditLogEntry> found = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(ENTRIES)) {
            query.setObject(1, practice);
            query.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    AuditLogEntry entry = AuditLogEntry.read(rows, 1);
                    if (entry != null) {
                        found.put(entry.id(), entry);
                    }
                }
            }
        }
        return found;
    }

    /** Those of these entries that are linked. */
    Set<UUID> linked(List<UUID> ids) throws SQLException {
        return among(LINKED, ids);
    }

    /** What waits after one, the oldest first. */
    List<UUID> waiting(UUID after, int most) throws SQLException {
        return page(WAITING, after, most);
    }

    /** Entries that neither are linked nor wait. */
    List<UUID> unsealed(int most) throws SQLException {
        return missing(ALL, most, ids -> {
            Set<UUID> known = linked(ids);
            known.addAll(among(AMONG_WAITING, ids));
            return known;
        });
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

    private Set<UUID> among(String statement, List<UUID> ids) throws SQLException {
        Set<UUID> found = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(statement)) {
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
}
