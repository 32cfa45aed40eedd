package org.keptword.custody;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.custody.AuditLogFinding.Kind;

/**
 * Whether the chain in the database is still the one that its head knows. Only then may it be gone on with: a seal or a head made for another
 * chain would make that one genuine.
 */
final class AuditLogStatus {

    private static final String LINKS =
            "select l.number, l.mac, l.sealed_at, l.entry_id from keptword.audit_link l where l.practice_id = ?";

    private final Connection connection;
    private final AuditLogKey key;
    private final UUID practice;
    private final AuditLogRepository repository;

    AuditLogStatus(Connection connection, AuditLogKey key, UUID practice) {
        this.connection = connection;
        this.key = key;
        this.practice = practice;
        this.repository = new AuditLogRepository(connection, practice);
    }

    /** One link. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Link(long number, byte[] mac, Instant sealedAt, UUID entry) {}

    /** What stands against going on; empty where nothing does. */
    Optional<AuditLogFinding> against(Optional<AuditLogHead> head) throws SQLException {
        if (head.isEmpty()) {
            // an entry that does not wait was linked once, or refused
            return last().isPresent() || !repository.unsealed(1).isEmpty()
                    ? found(Kind.HEAD_BROKEN, 0, 0)
                    : Optional.empty();
        }
        AuditLogHead known = head.get();
        if (!known.isSignedBy(key)) {
            return found(Kind.HEAD_BROKEN, 0, 0);
        }
        if (known.number() == 0) {
            return Optional.empty();
        }
        Optional<Link> there = link(" and l.number = ?", known.number());
        if (there.isPresent()) {
            return AuditLogKey.same(there.get().mac(), known.mac())
                    ? Optional.empty()
                    : found(Kind.REBUILT, known.number(), known.number());
        }
        long end = last().map(Link::number).orElse(0L);
        return end < known.number()
                ? found(Kind.CUT_OFF, end + 1, known.number())
                : found(Kind.DELETED, known.number(), known.number());
    }

    /** The last link; empty while nothing is linked. */
    Optional<Link> last() throws SQLException {
        return link(" and l.number > ? order by l.number desc limit 1", Long.MIN_VALUE);
    }

    private Optional<Link> link(String which, long number) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LINKS + which)) {
            query.setObject(1, practice);
            query.setLong(2, number);
            try (ResultSet found = query.executeQuery()) {
                return found.next()
                        ? Optional.of(new Link(
                                found.getLong(1),
                                found.getBytes(2),
                                AuditLogEntry.instant(found, 3),
                                found.getObject(4, UUID.class)))
                        : Optional.empty();
            }
        }
    }

    /** Whether the entry of a link is from before there were stamps. */
    boolean isUnstamped(Link link) throws SQLException {
        AuditLogEntry entry = repository.entries(List.of(link.entry())).get(link.entry());
        return entry != null && entry.stamp() == null;
    }

    private static Optional<AuditLogFinding> found(Kind kind, long from, long to) {
        return Optional.of(new AuditLogFinding(kind, from, to, null));
    }
}
