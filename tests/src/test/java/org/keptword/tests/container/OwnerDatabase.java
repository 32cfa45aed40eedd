package org.keptword.tests.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.PracticeId;
import org.keptword.tests.container.custody.Owner;

/** What nobody who works with the application can: sets back the clock of an approval, and lets a trail begin anew, as the schema's owner. */
@ApplicationScoped
public class OwnerDatabase {

    private static final String SEALED =
            "select format('%s select coalesce(%s, ''''), md5(%I) from keptword.%I where %I is not null', c.relname,"
                    + " coalesce((select string_agg(k.attname || '::text', ', ' order by k.attname desc) from pg_attribute k"
                    + " where k.attrelid = c.oid and k.attname in ('participant_id', 'author_id')), 'null'), a.attname, c.relname, a.attname)"
                    + " from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid"
                    + " join pg_type t on t.oid = a.atttypid where n.nspname = 'keptword' and c.relkind in ('r', 'p') and not c.relispartition and t.typname = 'bytea'"
                    + " and a.attnum > 0 and not a.attisdropped and c.relname not in ('audit_cut', 'audit_entry', 'audit_link', 'practice_key')"
                    + " and exists (select 1 from pg_attribute k where k.attrelid = c.oid and k.attname = 'practice_id') order by 1";

    @Inject
    private Owner owner;

    /** Makes an approval eight days old. */
    public void weekPassed(PracticeId practice, UUID request) throws Exception {
        owner.tamper("erasure_request", statement -> {
            int changed = statement.executeUpdate(
                    "update keptword.erasure_request set proposed_at = proposed_at - interval '8 days',"
                            + " decided_at = decided_at - interval '8 days', execute_after = execute_after - interval '8 days'"
                            + " where practice_id = '" + practice + "' and id = '" + request + "'");
            if (changed != 1) {
                throw new IllegalStateException("There is no such request");
            }
        });
    }

    /** Makes every reply of a practice a minute older, so that it cannot be undone any more and is there for its client. */
    public void repliesArrive(PracticeId practice) throws Exception {
        owner.tamper(
                "feedback",
                statement -> statement.execute(
                        "update keptword.feedback set sent_at = sent_at - interval '1 minute', visible_at = visible_at - interval '1 minute'"
                                + " where practice_id = '" + practice + "'"));
    }

    /** Lets the trail of a case begin anew, which nobody who works with the application can. */
    public void forget(PracticeId practice, CaseId of) throws Exception {
        owner.tamper(
                "audit_entry",
                statement -> statement.execute("delete from keptword.audit_entry where practice_id = '" + practice
                        + "' and case_id = '" + of + "'"));
    }

    /**
     * Something sealed.
     *
     * @param owner the participant under whose name it stands; empty where there is none
     */
    public record SealedText(String table, String owner, String digest) {}

    /** Everything sealed in every table of a practice, its keys and the seals of its trail aside. */
    public Set<SealedText> sealed(PracticeId practice) throws Exception {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Set<SealedText> found = new HashSet<>();
            for (String query : all(statement, SEALED)) {
                String table = query.substring(0, query.indexOf(' '));
                statement.execute("alter table keptword." + table + " no force row level security");
                try (ResultSet rows = statement.executeQuery(
                        query.substring(table.length() + 1) + " and practice_id = '" + practice + "'")) {
                    while (rows.next()) {
                        found.add(new SealedText(table, rows.getString(1), rows.getString(2)));
                    }
                }
            }
            connection.rollback();
            return found;
        }
    }

    private static List<String> all(Statement statement, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** Writes an entry as if the counselor had read something of a case, at a moment that is an expression of SQL. */
    public void looked(PracticeId practice, CaseId of, UUID counselor, Optional<UUID> participant, String when)
            throws Exception {
        owner.tamper(
                "audit_entry",
                statement ->
                        statement.execute("insert into keptword.audit_entry (id, practice_id, person_id, role, act,"
                                + " object_kind, case_id, participant_id, reason) values (uuidv7("
                                + when + " - now()), '" + practice + "', '" + counselor
                                + "', 'COUNSELOR', 'READ', 'cases', '" + of
                                + "', "
                                + participant.map(id -> "'" + id + "'").orElse("null") + ", 'OWNER')"));
    }
}
