package org.keptword.custody;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links what waits to the chain of its practice. Belongs into a transaction that acts for the practice. */
public final class TrailSealing {

    private static final String WAITING = "select " + TrailEntry.COLUMNS + " from keptword.trail_waiting w"
            + " join keptword.audit_entry e on e.id = w.entry_id and e.practice_id = w.practice_id"
            + " where w.practice_id = ? order by w.entry_id limit ?";

    private static final String LINK = "insert into keptword.trail_link (practice_id, number, entry_id, sealed_at, mac)"
            + " select ?::uuid, unnest(?::bigint[]), unnest(?::uuid[]), ?::timestamptz, unnest(?::bytea[])";

    private final Connection connection;
    private final TrailKey key;
    private final UUID practice;

    public TrailSealing(Connection connection, TrailKey key, UUID practice) {
        this.connection = connection;
        this.key = key;
        this.practice = practice;
    }

    /** Whether nobody else is sealing this practice's entries; held until the transaction ends. */
    public boolean isAlone() throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended('trail/' || ?, 0))")) {
            lock.setString(1, practice.toString());
            try (ResultSet got = lock.executeQuery()) {
                got.next();
                return got.getBoolean(1);
            }
        }
    }

    /** Links so many of the entries that wait, the oldest first. Returns how many there were. */
    public int seal(int most, Instant now) throws SQLException {
        List<TrailEntry> waiting = waiting(most);
        if (waiting.isEmpty()) {
            return 0;
        }
        Optional<Link> last = last();
        long number = last.map(Link::number).orElse(0L);
        byte[] before = last.map(Link::mac).orElseGet(TrailKey::beginning);
        Long[] numbers = new Long[waiting.size()];
        UUID[] entries = new UUID[waiting.size()];
        byte[][] macs = new byte[waiting.size()][];
        for (int i = 0; i < waiting.size(); i++) {
            number++;
            before = key.link(practice, number, before, waiting.get(i), now);
            numbers[i] = number;
            entries[i] = waiting.get(i).id();
            macs[i] = before;
        }
        try (PreparedStatement insert = connection.prepareStatement(LINK)) {
            insert.setObject(1, practice);
            insert.setArray(2, connection.createArrayOf("bigint", numbers));
            insert.setArray(3, connection.createArrayOf("uuid", entries));
            insert.setTimestamp(4, Timestamp.from(now));
            insert.setArray(5, connection.createArrayOf("bytea", macs));
            insert.executeUpdate();
        }
        try (PreparedStatement done =
                connection.prepareStatement("delete from keptword.trail_waiting where entry_id = any(?)")) {
            done.setArray(1, connection.createArrayOf("uuid", entries));
            if (done.executeUpdate() != entries.length) {
                throw new CustodyBroken("an entry of the trail was linked by somebody else at the same time");
            }
        }
        return entries.length;
    }

    /** The end of the chain, signed; empty while nothing is linked. */
    public Optional<TrailHead> head(Instant now) throws SQLException {
        return last().map(link -> TrailHead.signed(key, practice, link.number(), link.mac(), now));
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Link(long number, byte[] mac) {}

    private Optional<Link> last() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select number, mac from keptword.trail_link where practice_id = ? order by number desc limit 1")) {
            query.setObject(1, practice);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(new Link(rows.getLong(1), rows.getBytes(2))) : Optional.empty();
            }
        }
    }

    private List<TrailEntry> waiting(int most) throws SQLException {
        List<TrailEntry> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(WAITING)) {
            query.setObject(1, practice);
            query.setInt(2, most);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(TrailEntry.read(rows, 1));
                }
            }
        }
        return found;
    }
}
