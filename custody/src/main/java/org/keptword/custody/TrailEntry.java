package org.keptword.custody;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * One entry of the trail as it stands in the database, and the bytes its seal is made of: every column, each with its length, so that no two
 * different entries give the same bytes.
 */
public record TrailEntry(
        UUID id,
        UUID practice,
        Instant at,
        UUID person,
        String actorName,
        String role,
        String act,
        String kind,
        List<UUID> ids,
        UUID caseId,
        UUID participant,
        String reason,
        String origin,
        int times) {

    /** The columns in the order in which {@link #read} takes them. */
    static final String COLUMNS =
            "e.id, e.practice_id, e.at, e.person_id, e.actor_name, e.role, e.act, e.object_kind, e.object_ids,"
                    + " e.case_id, e.participant_id, e.reason, e.origin, e.times";

    private static final int MILLION = 1_000_000;
    private static final int THOUSAND = 1_000;

    public TrailEntry {
        ids = List.copyOf(ids);
    }

    /** Reads the columns that begin at a place; null where an outer join found nothing. */
    static TrailEntry read(ResultSet row, int first) throws SQLException {
        UUID id = row.getObject(first, UUID.class);
        if (id == null) {
            return null;
        }
        return new TrailEntry(
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
                row.getInt(first + 13));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(UUID.class::cast).toList();
    }

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

    static byte[] bytes(UUID id) {
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

    static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
