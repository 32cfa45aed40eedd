package org.keptword.tests.harness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The demonstration's couple with most responses, and {@code counselor1}'s caseload with as many more couples of two years as are asked for
 * ({@code growth/caseload.sql}). Statements are the database owner's.
 *
 * @param couple its case, which gets two years as well
 * @param session the next one planned with both
 * @param response one that was reviewed
 */
public record GrownCaseload(String couple, String session, String response) {

    /** Returns what a page of the couple is about. */
    public static GrownCaseload of(Statement statement) throws SQLException {
        String couple =
                one(statement, "select case_id from keptword.response group by 1 order by count(*) desc, 1 limit 1");
        String session = one(
                statement,
                "select id from keptword.session where state = 'PLANNED' and case_id = '" + couple
                        + "' order by starts_at limit 1");
        String response = one(
                statement,
                "select id from keptword.response where state = 'REVIEWED' and session_id is null and case_id = '"
                        + couple + "' order by handed_in_at desc limit 1");
        return new GrownCaseload(couple, session, response);
    }

    /** Adds couples, and two years to each of them and to the couple itself. */
    public static void grow(Statement statement, int couples) throws IOException, SQLException {
        prepare(statement);
        statement.execute("call pg_temp.caseload(" + couples + ")");
        statement.execute("vacuum analyze");
    }

    /** Counts as if something was recorded in every case. */
    public static void change(Statement statement) throws SQLException {
        statement.execute("insert into keptword.case_change (practice_id, case_id, transaction)"
                + " select practice_id, id, txid_current() from keptword.cases on conflict do nothing");
    }

    /** Takes the couples away again and gives the couple back what it had. */
    public static void shrink(Statement statement) throws IOException, SQLException {
        prepare(statement);
        statement.execute("call pg_temp.shrink()");
        statement.execute("call pg_temp.forget()");
    }

    /** Returns a script of {@code growth/}. */
    public static String script(String name) throws IOException {
        try (InputStream script = GrownCaseload.class.getResourceAsStream("/growth/" + name + ".sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void prepare(Statement statement) throws IOException, SQLException {
        statement.execute("set session_replication_role = replica");
        statement.execute(script("grow") + script("caseload"));
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new IllegalStateException("Nothing found by " + query);
            }
            return row.getString(1);
        }
    }
}
