package org.keptword.custody;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.keptword.custody.TrailFinding.Kind;

/**
 * Whether the chain in the database is still the one that its head knows. Only then may it be gone on with: a seal or a head made for another
 * chain would make that one genuine.
 */
final class TrailStanding {

    private static final String LINKS =
            "select l.number, l.mac, l.sealed_at, e.stamp is null and e.id is not null from keptword.trail_link l"
                    + " left join keptword.audit_entry e on e.id = l.entry_id and e.practice_id = l.practice_id where l.practice_id = ?";

    /** An entry that does not wait was linked once, or refused. */
    private static final String LINKED_ONCE =
            "select exists (select 1 from keptword.audit_entry e where e.practice_id = ?"
                    + " and not exists (select 1 from keptword.trail_waiting w where w.entry_id = e.id))";

    private final Connection connection;
    private final TrailKey key;
    private final UUID practice;

    TrailStanding(Connection connection, TrailKey key, UUID practice) {
        this.connection = connection;
        this.key = key;
        this.practice = practice;
    }

    /**
     * One link.
     *
     * @param unstamped whether its entry is from before there were stamps
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Link(long number, byte[] mac, Instant sealedAt, boolean unstamped) {}

    /** What stands against going on; empty where nothing does. */
    Optional<TrailFinding> against(Optional<TrailHead> head) throws SQLException {
        if (head.isEmpty()) {
            return last().isPresent() || wasLinkedOnce() ? found(Kind.HEAD_BROKEN, 0, 0) : Optional.empty();
        }
        TrailHead known = head.get();
        if (!known.isSignedBy(key)) {
            return found(Kind.HEAD_BROKEN, 0, 0);
        }
        if (known.number() == 0) {
            return Optional.empty();
        }
        Optional<Link> there = link(" and l.number = ?", known.number());
        if (there.isPresent()) {
            return TrailKey.same(there.get().mac(), known.mac())
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
            try (ResultSet rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Link(
                                rows.getLong(1), rows.getBytes(2), TrailEntry.instant(rows, 3), rows.getBoolean(4)))
                        : Optional.empty();
            }
        }
    }

    private boolean wasLinkedOnce() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LINKED_ONCE)) {
            query.setObject(1, practice);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    private static Optional<TrailFinding> found(Kind kind, long from, long to) {
        return Optional.of(new TrailFinding(kind, from, to, null));
    }
}
