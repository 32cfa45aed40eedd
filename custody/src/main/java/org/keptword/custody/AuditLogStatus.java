package org.keptword.custody;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.custody.AuditLogFinding.Kind;

/**
 * Whether the chain in the database is still the one that its head knows. Only then may it be gone on with: a seal or a head made for another
 * chain would make that one genuine.
 */
final class AuditLogStatus {

    private final AuditLogKey key;
    private final AuditLogRepository repository;

    AuditLogStatus(Connection connection, AuditLogKey key, UUID practice) {
        this.key = key;
        this.repository = new AuditLogRepository(connection, practice);
    }

    /** What stands against going on; empty where nothing does. */
    Optional<AuditLogFinding> against(Optional<AuditLogHead> head) throws SQLException {
        if (head.isEmpty()) {
            // an entry that does not wait was linked once, or refused
            return last().isPresent() || !repository.notWaiting(1).isEmpty()
                    ? found(Kind.HEAD_BROKEN, 0, 0)
                    : Optional.empty();
        }
        AuditLogHead known = head.get();
        if (!known.isSignedBy(key)) {
            return found(Kind.HEAD_BROKEN, 0, 0);
        }
        if (!cut().isKnownTo(known, key)) {
            return found(Kind.CUT_BROKEN, 0, 0);
        }
        if (known.number() == 0) {
            return Optional.empty();
        }
        long end = last().map(LinkedAuditEntry::number).orElse(0L);
        if (end < known.number()) {
            return found(Kind.CUT_OFF, end + 1, known.number());
        }
        Optional<LinkedAuditEntry> there = repository.link(known.number());
        if (there.isEmpty()) {
            return found(Kind.DELETED, known.number(), known.number());
        }
        return AuditLogKey.same(there.get().mac(), known.mac())
                ? Optional.empty()
                : found(Kind.REBUILT, known.number(), known.number());
    }

    /** Where the chain begins. */
    AuditLogCut cut() throws SQLException {
        return repository.cut();
    }

    /** The last link; empty while nothing is linked. */
    Optional<LinkedAuditEntry> last() throws SQLException {
        return repository.last();
    }

    /** Whether the entry of a link is from before there were stamps. */
    boolean isUnstamped(LinkedAuditEntry link) throws SQLException {
        AuditLogEntry entry = repository.entries(List.of(link.id())).get(link.id());
        return entry != null && entry.stamp() == null;
    }

    private static Optional<AuditLogFinding> found(Kind kind, long from, long to) {
        return Optional.of(new AuditLogFinding(kind, from, to, null));
    }
}
