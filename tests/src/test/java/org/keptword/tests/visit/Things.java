package org.keptword.tests.visit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keptword.tests.harness.TestStack;

/** Ids of the demonstration's first couple, read past the application. */
final class Things implements AutoCloseable {

    private static final String OF_MAYA =
            " join keptword.caseload c on c.participant_id = t.participant_id and c.relation = 'CLIENT'"
                    + " join keptword.person p on p.id = c.person_id and p.login = ";

    private final Connection connection;

    private Things(Connection connection) {
        this.connection = connection;
    }

    static Things open() throws IOException, SQLException {
        TestStack stack = TestStack.current();
        return new Things(
                DriverManager.getConnection(stack.databaseUrl(), "postgres", stack.secret("postgres-superuser")));
    }

    /** By the name of its placeholder, what somebody of the demonstration has of each kind. */
    Map<String, String> of(String client) throws SQLException {
        Map<String, String> found = new HashMap<>();
        found.put(
                "case",
                one(
                        client,
                        "select c.case_id from keptword.caseload c join keptword.person p on p.id = c.person_id"
                                + " where c.relation = 'CLIENT' and p.login = ?"));
        found.put(
                "participant",
                one(
                        client,
                        "select c.participant_id from keptword.caseload c join keptword.person p"
                                + " on p.id = c.person_id where c.relation = 'CLIENT' and p.login = ?"));
        found.put(
                "session",
                one(
                        client,
                        "select s.id from keptword.session s join keptword.caseload c on c.case_id = s.case_id"
                                + " join keptword.person p on p.id = c.person_id where p.login = ? and c.relation = 'CLIENT'"
                                + " order by s.starts_at desc limit 1"));
        found.put(
                "assignment",
                one(
                        client,
                        "select t.id from keptword.assignment t" + OF_MAYA + "? where t.state = 'OPEN'"
                                + " order by t.id limit 1"));
        found.put(
                "response",
                one(
                        client,
                        "select t.id from keptword.response t" + OF_MAYA + "? where t.state = 'REVIEWED'"
                                + " and t.disclosure <> 'SELF' order by t.id limit 1"));
        found.put("promise", one(client, "select t.id from keptword.promise t" + OF_MAYA + "? order by t.id limit 1"));
        found.put(
                "feedback", one(client, "select t.id from keptword.feedback t" + OF_MAYA + "? order by t.id limit 1"));
        return found;
    }

    /** Work somebody handed in for the counselor alone, of which nothing was ever offered to the partner. */
    List<String> responses(String client) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("select t.id from keptword.response t" + OF_MAYA
                + "? where t.revisions > 0 and t.disclosure = 'COUNSELOR' and not exists (select 1 from keptword.share s"
                + " where s.source_id = t.id) order by t.id limit 12")) {
            find.setString(1, client);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    /** Who signs in so. */
    String person(String login) throws SQLException {
        return one(login, "select id from keptword.person where login = ?");
    }

    /** A print of a day that belongs to somebody, with nothing in it. */
    String print(String login) throws SQLException {
        String id = UUID.randomUUID().toString();
        act(
                "insert into keptword.day_print (id, practice_id, person_id, day, kind, state, made_at, beat_at, expires_at) select '"
                        + id
                        + "', practice_id, id, current_date, 'PDF', 'STOPPED', now(), now(), now() + interval '1 hour' from keptword.person where login = ?",
                login);
        return id;
    }

    /** Lets a colleague cover the counselor of a client's case from now on, or ends it. */
    void cover(String colleague, String client, boolean on) throws SQLException {
        if (on) {
            act(
                    "insert into keptword.caseload (id, practice_id, case_id, person_id, relation, for_id, since, until)"
                            + " select gen_random_uuid(), c.practice_id, c.case_id, (select id from keptword.person where login = '"
                            + colleague
                            + "'), 'COVER', o.person_id, now() - interval '1 second', now() + interval '1 hour'"
                            + " from keptword.caseload c join keptword.person p on p.id = c.person_id and p.login = ?"
                            + " join keptword.caseload o on o.case_id = c.case_id and o.relation = 'OWNER' and o.until is null"
                            + " where c.relation = 'CLIENT'",
                    client);
        } else {
            act(
                    "update keptword.caseload set until = now() - interval '1 second' where relation = 'COVER'"
                            + " and until > now() and person_id = (select id from keptword.person where login = ?)",
                    colleague);
        }
    }

    void become(String login, String state) throws SQLException {
        act("update keptword.person set state = '" + state + "' where login = ?", login);
    }

    void remove(String print) throws SQLException {
        act("delete from keptword.day_print where id = ?::uuid", print);
    }

    private String one(String login, String query) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(query)) {
            find.setString(1, login);
            try (ResultSet found = find.executeQuery()) {
                return found.next() ? found.getString(1) : null;
            }
        }
    }

    private void act(String statement, String value) throws SQLException {
        try (PreparedStatement act = connection.prepareStatement(statement)) {
            act.setString(1, value);
            if (act.executeUpdate() < 1) {
                throw new IllegalStateException("Nothing was changed for " + value);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
