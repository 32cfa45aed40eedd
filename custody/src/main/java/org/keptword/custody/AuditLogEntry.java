package org.keptword.custody;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail as it stands in the database, and the bytes its seal is made of: every column, each with its length, so that no two
 * different entries give the same bytes.
 *
 * @param id of version 7: it begins with the millisecond in which the entry was made, which is the time of the entry
 * @param actorName of a job; null for a person
 * @param listed how many things a list showed, of which it names none or a few; null for anything else
 * @param stamp made with the key of the trail by whoever wrote the entry; null where it was written before there were stamps
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record AuditLogEntry(
        UUID id,
        UUID practice,
        @Nullable UUID person,
        @Nullable String actorName,
        String role,
        String act,
        String kind,
        List<UUID> ids,
        @Nullable Integer listed,
        @Nullable UUID caseId,
        @Nullable UUID participant,
        String reason,
        @Nullable String origin,
        int times,
        byte @Nullable [] stamp) {

    /** The columns in the order in which {@link #read} takes them. */
    static final String COLUMNS =
            "e.id, e.practice_id, e.person_id, e.actor_name, e.role, e.act, e.object_kind, e.object_ids,"
                    + " e.listed, e.case_id, e.participant_id, e.reason, e.origin, e.times, e.stamp";

    private static final String INSERT =
            "insert into keptword.audit_entry (id, practice_id, person_id, actor_name, role, act, object_kind, object_id,"
                    + " several_ids, listed, case_id, participant_id, reason, origin, times, stamp)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** An id begins with the 48 bits of its millisecond. */
    private static final int BELOW_MILLIS = 16;

    private static final long LAST_MILLI = (1L << 48) - 1;

    private static final int MILLION = 1_000_000;
    private static final int THOUSAND = 1_000;

    public AuditLogEntry {
        ids = List.copyOf(ids);
    }

    /** An entry that is not stamped yet. */
    public AuditLogEntry(
            UUID id,
            UUID practice,
            @Nullable UUID person,
            @Nullable String actorName,
            String role,
            String act,
            String kind,
            List<UUID> ids,
            @Nullable Integer listed,
            @Nullable UUID caseId,
            @Nullable UUID participant,
            String reason,
            @Nullable String origin,
            int times) {
        this(
                id,
                practice,
                person,
                actorName,
                role,
                act,
                kind,
                ids,
                listed,
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
                null,
                command,
                "JOB",
                act,
                kind,
                List.of(practice),
                null,
                null,
                null,
                "JOB",
                origin,
                1);
    }

    private static UUID bornAt(Instant at) {
        UUID random = UUID.randomUUID();
        long first = from(at).getMostSignificantBits() | 0x7000 | (random.getMostSignificantBits() & 0xFFF);
        return new UUID(first, random.getLeastSignificantBits());
    }

    /** The first id of the millisecond of a moment, to ask for entries by time; {@code audit_from} in the database. */
    public static UUID from(Instant moment) {
        Instant kept = moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment;
        long milli = kept.isAfter(Instant.ofEpochMilli(LAST_MILLI)) ? LAST_MILLI : kept.toEpochMilli();
        return new UUID(milli << BELOW_MILLIS, 0);
    }

    /** When an entry with this id was made, to the millisecond. */
    public static Instant at(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> BELOW_MILLIS);
    }

    Instant at() {
        return at(id);
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
            insert.setObject(3, person, Types.OTHER);
            insert.setString(4, actorName);
            insert.setString(5, role);
            insert.setString(6, act);
            insert.setString(7, kind);
            insert.setObject(8, oneOf(ids), Types.OTHER);
            insert.setArray(9, ids.size() > 1 ? connection.createArrayOf("uuid", ids.toArray()) : null);
            insert.setObject(10, listed, Types.INTEGER);
            insert.setObject(11, caseId, Types.OTHER);
            insert.setObject(12, participant, Types.OTHER);
            insert.setString(13, reason);
            insert.setString(14, origin);
            insert.setInt(15, times);
            insert.setBytes(16, key.stamp(this));
            insert.executeUpdate();
        }
    }

    /** The one thing that is named, which has a column of its own; null for none or several. */
    public static @Nullable UUID oneOf(List<UUID> ids) {
        return ids.size() == 1 ? ids.get(0) : null;
    }

    static AuditLogEntry read(ResultSet row) throws SQLException {
        return new AuditLogEntry(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                ids(row.getArray(8)),
                row.getObject(9, Integer.class),
                row.getObject(10, UUID.class),
                row.getObject(11, UUID.class),
                row.getString(12),
                row.getString(13),
                row.getInt(14),
                row.getBytes(15));
    }

    /** The moment in a column that is never empty. */
    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static List<UUID> ids(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(UUID.class::cast).toList();
    }

    /** All but the stamp. */
    byte[] bytes() {
        List<byte[]> parts = new ArrayList<>();
        parts.add(bytes(id));
        parts.add(bytes(practice));
        parts.add(bytes(person));
        parts.add(bytes(actorName));
        parts.add(bytes(role));
        parts.add(bytes(act));
        parts.add(bytes(kind));
        parts.add(bytes(ids.size()));
        ids.forEach(one -> parts.add(bytes(one)));
        parts.add(listed == null ? null : bytes(listed));
        parts.add(bytes(caseId));
        parts.add(bytes(participant));
        parts.add(bytes(reason));
        parts.add(bytes(origin));
        parts.add(bytes(times));
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

    private static byte[] bytes(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
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
