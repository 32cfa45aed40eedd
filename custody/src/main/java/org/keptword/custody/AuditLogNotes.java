package org.keptword.custody;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps in the database what was found out about a trail, for the manager's page. */
public final class AuditLogNotes {

    private static final String KEEP =
            "insert into keptword.audit_check (id, practice_id, checked_at, checked_by, up_to, sealed_at, waiting,"
                    + " found, kind, place, stopped) select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    /** Unless the same is kept already since something was linked last. */
    private static final String ONCE =
            " where not exists (select 1 from keptword.audit_check c where c.practice_id = ? and c.stopped"
                    + " and c.kind = ? and c.place = ? and c.checked_at >= coalesce((select l.sealed_at from keptword.audit_link l"
                    + " where l.practice_id = c.practice_id order by l.number desc limit 1), '-infinity'))";

    private AuditLogNotes() {}

    /**
     * Keeps what a check found.
     *
     * @param by the person who asked for it, or null
     */
    public static void keep(Connection connection, UUID practice, @Nullable UUID by, Instant now, AuditLogReport report)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            set(insert, practice, by, now, report);
            insert.executeUpdate();
        }
    }

    /** Keeps that linking has stopped, once. Returns whether it was not kept before. */
    static boolean keepOnce(Connection connection, UUID practice, Instant now, AuditLogReport report)
            throws SQLException {
        AuditLogFinding found = report.findings().get(0);
        try (PreparedStatement insert = connection.prepareStatement(KEEP + ONCE)) {
            set(insert, practice, null, now, report);
            insert.setObject(12, practice);
            insert.setString(13, found.kind().name());
            insert.setLong(14, found.from());
            return insert.executeUpdate() == 1;
        }
    }

    private static void set(
            PreparedStatement insert, UUID practice, @Nullable UUID by, Instant now, AuditLogReport report)
            throws SQLException {
        Optional<AuditLogFinding> first = report.findings().stream().findFirst();
        insert.setObject(1, UUID.randomUUID());
        insert.setObject(2, practice);
        insert.setTimestamp(3, Timestamp.from(now));
        insert.setObject(4, by, Types.OTHER);
        insert.setLong(5, report.upTo());
        insert.setTimestamp(6, report.sealedAt() == null ? null : Timestamp.from(report.sealedAt()));
        insert.setLong(7, report.waiting());
        insert.setInt(8, report.findings().size());
        insert.setString(9, first.map(finding -> finding.kind().name()).orElse(null));
        insert.setObject(10, first.map(AuditLogFinding::from).orElse(null), Types.BIGINT);
        insert.setBoolean(11, report.stopped());
    }
}
