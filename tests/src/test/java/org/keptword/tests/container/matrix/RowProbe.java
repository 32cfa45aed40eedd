package org.keptword.tests.container.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.keptword.custody.ActorKey;
import org.keptword.shared.Actor;
import org.keptword.tests.container.Database;

/**
 * What the rows themselves allow a person or a job, without guard, service or page in between: the statements go to the database with
 * the role of people or of jobs and with this actor set, and everything written is rolled back.
 */
@ApplicationScoped
public class RowProbe {

    /** The tables in which anything belongs to a practice, and the views on them. Backups are the installation's ({@code BackupIT}). */
    private static final String TABLES =
            "select c.relname, coalesce((select string_agg(a.attname, ',' order by a.attnum)"
                    + " from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''), '')"
                    + " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                    + " where n.nspname = 'keptword' and (c.relkind in ('r', 'p') and c.relforcerowsecurity or c.relkind = 'v')"
                    + " and c.relname not in ('backup_plan', 'backup_run') and has_table_privilege(c.oid, 'select') order by 1";

    @Inject
    private Database database;

    /**
     * One row.
     *
     * @param mark tells it from all others of its table, whoever reads it
     */
    record Found(String mark, String json, UUID practice, UUID caseId, UUID participant, UUID person) {}

    /** Each view, and each table with forced row-level security, that people or jobs may read, with its columns. */
    Map<String, List<String>> tables() throws SQLException {
        Map<String, List<String>> found = new TreeMap<>();
        for (String scope : List.of("staff", "job")) {
            try (Connection connection = database.connect(scope);
                    PreparedStatement query = connection.prepareStatement(TABLES);
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), List.of(rows.getString(2).split(",")));
                }
            }
        }
        return found;
    }

    /** What somebody finds in a table, which is nothing where the role may not read it; null is nobody. */
    List<Found> rows(Actor who, String table) throws SQLException {
        try (Connection connection = entered(who)) {
            List<Found> found = new ArrayList<>();
            String key = table.equals("practice") ? "t.id" : "t.practice_id";
            try (PreparedStatement query = connection.prepareStatement("select md5(t::text), to_jsonb(t)::text, " + key
                            + ", to_jsonb(t) ->> " + (table.equals("cases") ? "'id'" : "'case_id'")
                            + ", to_jsonb(t) ->> 'participant_id', coalesce(to_jsonb(t) ->> 'person_id', to_jsonb(t) ->> 'author_id')"
                            + " from keptword." + table + " t");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Found(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getObject(3, UUID.class),
                            id(rows.getString(4)),
                            id(rows.getString(5)),
                            id(rows.getString(6))));
                }
            } catch (SQLException refused) {
                if (!refused.getSQLState().equals("42501")) {
                    throw refused;
                }
            } finally {
                leave(connection);
            }
            return found;
        }
    }

    /** How many rows of a table a statement of this person would change; 0 where it is refused. */
    int touched(Actor who, String statement) throws SQLException {
        try (Connection connection = entered(who)) {
            try (PreparedStatement act = connection.prepareStatement(statement)) {
                return act.executeUpdate();
            } catch (SQLException refused) {
                return 0;
            } finally {
                leave(connection);
            }
        }
    }

    /** Which of some rows this person could put in again under new ids. */
    List<Found> accepted(Actor who, String table, List<String> columns, List<Found> rows) throws SQLException {
        String all = String.join(", ", columns);
        String put = "insert into keptword." + table + " (" + all + ") select " + all
                + " from jsonb_populate_record(null::keptword." + table + ", ?::jsonb || ?::jsonb)";
        List<Found> taken = new ArrayList<>();
        try (Connection connection = entered(who)) {
            try (PreparedStatement act = connection.prepareStatement(put)) {
                for (Found row : rows) {
                    Savepoint before = connection.setSavepoint();
                    act.setString(1, row.json());
                    act.setString(2, columns.contains("id") ? "{\"id\": \"" + UUID.randomUUID() + "\"}" : "{}");
                    try {
                        act.executeUpdate();
                        taken.add(row);
                    } catch (SQLException refused) {
                        if (!isByRules(refused)) {
                            taken.add(row);
                        }
                    }
                    connection.rollback(before);
                }
            } finally {
                leave(connection);
            }
        }
        return taken;
    }

    /** Row-level security, a missing grant, a view, or a trigger that holds a rule; a row that is only there already passed them all. */
    private static boolean isByRules(SQLException refused) {
        return refused.getSQLState().equals("42501")
                || refused.getSQLState().equals("55000")
                || refused.getSQLState().equals("P0001")
                || (refused.getSQLState().equals("23514")
                        && !refused.getMessage().contains("check constraint"));
    }

    private Connection entered(Actor who) throws SQLException {
        Connection connection = database.connect(who == null ? "" : who.scope());
        connection.setAutoCommit(false);
        if (who != null) {
            ActorKey.own().act(connection, who.personValue(), who.practice().value(), who.scope(), Instant.now());
        }
        return connection;
    }

    private static void leave(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    private static UUID id(String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
