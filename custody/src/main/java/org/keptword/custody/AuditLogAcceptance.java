package org.keptword.custody;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes the chain of a practice as it stands, where its head knows another one, because somebody says that this is meant: the database was
 * brought back from a backup. The old head is kept beside the new one, and that it was done is in the audit log.
 */
public final class AuditLogAcceptance {

    private final Connection connection;
    private final AuditLogKey key;
    private final HeadStore heads;
    private final UUID practice;
    private final AuditLogStatus status;

    public AuditLogAcceptance(Connection connection, AuditLogKey key, HeadStore heads, UUID practice) {
        this.connection = connection;
        this.key = key;
        this.heads = heads;
        this.practice = practice;
        this.status = new AuditLogStatus(connection, key, practice);
    }

    /**
     * What was done.
     *
     * @param from the number the old head knew; empty where there was none that is signed
     * @param to the number of the last link now
     * @param evidence where the old head is kept; empty where there was none
     */
    public record Accepted(Optional<Long> from, long to, Optional<String> evidence) {}

    /** Why nothing is linked now; empty where the chain is gone on with and there is nothing to accept. */
    public Optional<AuditLogFinding> reason() throws SQLException, IOException {
        connection.setAutoCommit(true);
        KeyStore.actFor(connection, practice, false);
        return status.against(heads.read(practice));
    }

    public Accepted accept(Instant now) throws SQLException, IOException {
        connection.setAutoCommit(true);
        KeyStore.actFor(connection, practice, false);
        AuditLogLock.await(connection, practice);
        try {
            Optional<AuditLogHead> head = heads.read(practice);
            if (status.against(head).isEmpty()) {
                throw new CustodyBroken("the trail is the one its head knows; there is nothing to accept");
            }
            AuditLogCut cut = status.cut();
            if (!cut.isSignedBy(key)) {
                throw new CustodyBroken("where the trail begins is not signed; bring audit_cut back first");
            }
            Optional<LinkedAuditEntry> last = status.last();
            Accepted accepted = new Accepted(
                    head.filter(one -> one.isSignedBy(key)).map(AuditLogHead::number),
                    last.map(LinkedAuditEntry::number).orElse(0L),
                    heads.keepAside(practice, now));
            String numbers = accepted.from().map(Object::toString).orElse("?") + " to " + accepted.to();
            AuditLogEntry.ofCommand(practice, "accept-trail", "CHANGE", "trail_head", "accepted: " + numbers, now)
                    .insert(connection, key);
            heads.write(last.map(link -> AuditLogHead.signed(key, link, cut, now))
                    .orElseGet(() -> AuditLogHead.ofNone(key, practice, false, now)));
            return accepted;
        } finally {
            AuditLogLock.release(connection, practice);
        }
    }
}
