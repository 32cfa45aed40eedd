package org.keptword.custody;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every sealed column, found in the catalogue of the database: each column of bytes is one, but for the few that are named here. A column
 * that is new is therefore never forgotten; one that holds something else makes the change of keys stop before anything is lost.
 */
public final class SealedColumns {

    /** Hashes, wrapped keys, and files that belong to no client. */
    public static final Set<String> NOT_SEALED = Set.of(
            "actor_key.inner_pad",
            "actor_key.outer_pad",
            "attempt.address",
            "sent_form.session",
            "sent_form.form",
            "unended_sign_in.sign_in",
            "node_address.ping_data",
            "founding.code_hash",
            "invitation_code.code_hash",
            "mail_check.code",
            "mail_check.confirmed_with",
            "mail_check.sent_with",
            "calendar_key.key_hash",
            "calendar_key.noted_hash",
            "push_device.address_hash",
            "practice_key.keyset",
            "practice_logo.image",
            "audit_entry.stamp",
            "audit_link.macs",
            "audit_cut.mac",
            "audit_cut.signature",
            "instrument_draft.file",
            "instrument_draft.settings");

    /** Tables whose rows have versions but whose texts are never changed once they are written, so that there is no earlier one. */
    private static final Set<String> WRITTEN_ONCE = Set.of(
            "appointment_invitation",
            "contact_lifting",
            "emergency_access",
            "erasure_request",
            "legal_hold",
            "promise_shown",
            "share",
            "short_note");

    private static final String QUERY =
            "select c.relname, a.attname, (select k.attname from pg_index i join pg_attribute k on k.attrelid ="
                    + " i.indrelid and k.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisprimary and"
                    + " i.indnkeyatts = 1), exists (select 1 from pg_trigger t where t.tgrelid = c.oid and not"
                    + " t.tgisinternal), exists (select 1 from pg_attribute v where v.attrelid = c.oid and v.attname ="
                    + " 'version' and not v.attisdropped) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                    + " join pg_attribute a on a.attrelid = c.oid where n.nspname = 'keptword' and c.relkind in ('r', 'p')"
                    + " and not c.relispartition and a.attnum > 0 and not a.attisdropped and a.atttypid = 'bytea'::regtype"
                    + " order by 1, 2";

    /**
     * The sealed columns of one table.
     *
     * @param key the column whose id the texts are sealed for
     * @param isVersioned its texts are sealed for the row's version too, the column {@code version}
     */
    public record Table(String name, String key, List<String> columns, boolean hasTriggers, boolean isVersioned) {

        public Table {
            columns = List.copyOf(columns);
        }
    }

    private SealedColumns() {}

    /** Whether texts of a table whose rows have versions can change, and are sealed for the version. */
    public static boolean changes(String table) {
        return !WRITTEN_ONCE.contains(table);
    }

    public static List<Table> find(Connection connection) throws SQLException {
        Map<String, Table> found = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(QUERY);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String table = rows.getString(1);
                String column = rows.getString(2);
                if (NOT_SEALED.contains(table + "." + column)) {
                    continue;
                }
                String key = rows.getString(3);
                if (key == null) {
                    throw new CustodyBroken(
                            table + "." + column + " is sealed, but its table has no key of one column");
                }
                List<String> columns = new ArrayList<>(
                        found.containsKey(table) ? found.get(table).columns() : List.of());
                columns.add(column);
                found.put(
                        table,
                        new Table(table, key, columns, rows.getBoolean(4), rows.getBoolean(5) && changes(table)));
            }
        }
        return List.copyOf(found.values());
    }
}
