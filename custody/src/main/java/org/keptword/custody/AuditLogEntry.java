package org.keptword.custody;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail as it stands in the database, and the bytes its seal is made of: every column, each with its length, so that no two
 * different entries give the same bytes.
 *
 * @param stamp made with the key of the trail by whoever wrote the entry; null where it was written before there were stamps
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record AuditLogEntry(
        UUID id,
        UUID practice,
        Instant at,
        @Nullable UUID person,
        String actorName,
        String role,
        String act,
        String kind,
        List<UUID> ids,
        @Nullable UUID caseId,
        @Nullable UUID participant,
        String reason,
        @Nullable String origin,
        int times,
        byte @Nullable [] stamp) {

    /** The columns in the order in which {@link #read} takes them. */
    static final String COLUMNS =
            "e.id, e.practice_id, e.at, e.person_id, e.actor_name, e.role, e.act, e.object_kind, e.object_ids,"
                    + " e.case_id, e.participant_id, e.reason, e.origin, e.times, e.stamp";

    private static final String INSERT =
            "insert into keptword.audit_entry (id, practice_id, at, person_id, actor_name, role, act, object_kind,"
                    + " object_ids, case_id, participant_id, reason, origin, times, stamp) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final int MILLION = 1_000_000;
    private static final int THOUSAND = 1_000;

    public AuditLogEntry {
        ids = List.copyOf(ids);
    }

    /** An entry that is not stamped yet. */
    public AuditLogEntry(
            UUID id,
            UUID practice,
            Instant at,
            @Nullable UUID person,
            String actorName,
            String role,
            String act,
            String kind,
            List<UUID> ids,
            @Nullable UUID caseId,
            @Nullable UUID participant,
            String reason,
            @Nullable String origin,
            int times) {
        this(
                id,
                practice,
                at,
                person,
                actorName,
                role,
                act,
                kind,
                ids,
                caseId,
                participant,
                reason,
                origin,
                times,
                null);
    }

    /** What a command did to a practice. */
    static AuditLogEntry ofCommand(UUID practice, String command, String act, String kind, String origin, Instant at) {
        return new AuditLogEntry(
                bornAt(at),
                practice,
                at.truncatedTo(ChronoUnit.MICROS),
                null,
                command,
                "JOB",
                act,
                kind,
                List.of(practice),
                null,
                null,
                "JOB",
                origin,
                1);
    }

    /** An id (UUID version 7) that sorts after those of earlier entries, as the application's do: the oldest are linked first. */
    private static UUID bornAt(Instant at) {
        UUID random = UUID.randomUUID();
        long first = (at.toEpochMilli() << 16) | 0x7000 | (random.getMostSignificantBits() & 0xFFF);
        return new UUID(first, random.getLeastSignificantBits());
    }

    /** Whether its stamp was made for it with the key. */
    boolean isStampedBy(AuditLogKey key) {
        return stamp != null && AuditLogKey.same(stamp, key.stamp(this));
    }

    /** Adds it to the trail with its stamp; it waits to be linked then. */
    public void insert(Connection connection, AuditLogKey key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setObject(2, practice);
            insert.setTimestamp(3, Timestamp.from(at));
            insert.setObject(4, person, Types.OTHER);
            insert.setString(5, actorName);
            insert.setString(6, role);
            insert.setString(7, act);
            insert.setString(8, kind);
            insert.setArray(9, connection.createArrayOf("uuid", ids.toArray()));
            insert.setObject(10, caseId, Types.OTHER);
            insert.setObject(11, participant, Types.OTHER);
            insert.setString(12, reason);
            insert.setString(13, origin);
            insert.setInt(14, times);
            insert.setBytes(15, key.stamp(this));
            insert.executeUpdate();
        }
    }

    /** Reads the columns that begin at a place; null where an outer join found nothing. */
    static @Nullable AuditLogEntry read(ResultSet row, int first) throws SQLException {
        UUID id = row.getObject(first, UUID.class);
        if (id == null) {
            return null;
        }
        return new AuditLogEntry(
                id,
                row.getObject(first + 1, UUID.class),
                instant(row, first + 2),
                row.getObject(first + 3, UUID.class),
                row.getString(first + 4),
                row.getString(first + 5),
                row.getString(first + 6),
                row.getString(first + 7),
                ids(row.getArray(first + 8)),
                row.getObject(first + 9, UUID.class),
                row.getObject(first + 10, UUID.class),
                row.getString(first + 11),
                row.getString(first + 12),
                row.getInt(first + 13),
                row.getBytes(first + 14));
    }

    /** The moment in a column that is never empty. */
    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(UUID.class::cast).toList();
    }

    /** All but the stamp. */
    byte[] bytes() {
        List<byte[]> parts = new ArrayList<>();
        parts.add(bytes(id));
        parts.add(bytes(practice));
        parts.add(bytes(at));
        parts.add(bytes(person));
        parts.add(bytes(actorName));
        parts.add(bytes(role));
        parts.add(bytes(act));
        parts.add(bytes(kind));
        parts.add(ByteBuffer.allocate(Integer.BYTES).putInt(ids.size()).array());
        ids.forEach(one -> parts.add(bytes(one)));
        parts.add(bytes(caseId));
        parts.add(bytes(participant));
        parts.add(bytes(reason));
        parts.add(bytes(origin));
        parts.add(ByteBuffer.allocate(Integer.BYTES).putInt(times).array());
        return joined(parts);
    }

    /** Each part with its length before it; a missing one has the length -1. */
    static byte[] joined(List<byte[]> parts) {
        int size = 0;
        for (byte[] part : parts) {
            size += Integer.BYTES + (part == null ? 0 : part.length);
        }
        ByteBuffer all = ByteBuffer.allocate(size);
        for (byte[] part : parts) {
            all.putInt(part == null ? -1 : part.length);
            if (part != null) {
                all.put(part);
            }
        }
        return all.array();
    }

    static byte @Nullable [] bytes(@Nullable UUID id) {
        return id == null
                ? null
                : ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
    }

    /** Microseconds, as the database keeps them. */
    static byte[] bytes(Instant at) {
        long micros = Math.addExact(Math.multiplyExact(at.getEpochSecond(), MILLION), at.getNano() / THOUSAND);
        return ByteBuffer.allocate(Long.BYTES).putLong(micros).array();
    }

    static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
