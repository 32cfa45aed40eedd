package org.keptword.tests.container.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.PracticeId;
import org.keptword.tests.container.Database;

/**
 * Makes many rows of one, in the database alone. The id of a copy comes of the id it was copied from, so that copies of several
 * tables belong together. Sealed words do not survive: what is copied has none.
 */
@ApplicationScoped
public class Copies {

    private static final String[] OF_A_CASE = {
        "cases",
        "case_aim",
        "participant",
        "participant_file",
        "consent",
        "contact_state",
        "screening",
        "case_gate",
        "assignment",
        "response",
        "session",
        "risk_flag"
    };

    @Inject
    private Database database;

    /**
     * Copies rows of one table within their case.
     *
     * @param changes further changes, as pairs of a column and an expression on the row {@code t} and the number {@code n}
     */
    public void of(PracticeId practice, String table, String where, int times, String... changes) throws SQLException {
        copy(practice, table, "'id', " + sibling("t.id") + pairs(changes), where, times);
    }

    /** Copies rows that belong to copied rows of another table, which their key names. */
    void belonging(PracticeId practice, String table, String key, int times) throws SQLException {
        copy(practice, table, "'" + key + "', " + sibling("t." + key), "true", times);
    }

    /** Copies rows of one table that only the person they are about can write. */
    public void ofOwn(Actor who, String table, int times) throws SQLException {
        copy(who, table, "'id', " + sibling("t.id"), "t.person_id = '" + who.requirePersonValue() + "'", times);
    }

    /** Copies whole cases with those in them, what they agreed to, work, sessions and flags; the copies have no client. */
    public void ofCase(PracticeId practice, CaseId id, int times) throws SQLException {
        for (String table : OF_A_CASE) {
            String key = table.equals("cases") ? "id" : "case_id";
            copy(practice, table, links(table), "t." + key + " = '" + id + "'", times);
        }
        copy(practice, "caseload", links("caseload"), "t.relation <> 'CLIENT' and t.case_id = '" + id + "'", times);
    }

    private static String links(String table) {
        String own = table.equals("participant_file") || table.equals("case_gate") ? "" : ", 'id', " + copied("t.id");
        String in = table.equals("cases") ? "" : ", 'case_id', " + copied("t.case_id");
        String links = "";
        for (String link : new String[] {"participant_id", "assignment_id", "response_id"}) {
            links += ", '" + link + "', " + copied("(to_jsonb(t) ->> '" + link + "')");
        }
        return (own + in + links + ", 'idempotency_key', gen_random_uuid()").substring(2);
    }

    /** The id of a row's copy within its case: for changes that point from one copied table to another. */
    static String sibling(String id) {
        return "md5(" + id + "::text || '/' || n)::uuid";
    }

    private static String copied(String value) {
        return "md5(" + value + "::text || n)::uuid";
    }

    private static String pairs(String... changes) {
        return Arrays.stream(changes).map(each -> ", " + each).collect(Collectors.joining());
    }

    private void copy(PracticeId practice, String table, String changes, String where, int times) throws SQLException {
        copy(Actor.job(practice, "test"), table, changes, where, times);
    }

    private void copy(Actor who, String table, String changes, String where, int times) throws SQLException {
        String columns = database
                .rows(
                        who,
                        "select quote_ident(attname) from pg_attribute where attrelid = ('keptword.' || ?)::regclass"
                                + " and attnum > 0 and not attisdropped and attgenerated = '' order by attnum",
                        table)
                .stream()
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        database.rows(
                who,
                "insert into keptword." + table + " (" + columns + ") select " + columns.replaceAll("(\\w+)", "(c).$1")
                        + " from (select jsonb_populate_record(t, jsonb_build_object(" + changes
                        + ")) as c from keptword."
                        + table + " t, generate_series(1, ?) n where " + where + " offset 0) copies",
                times);
    }
}
