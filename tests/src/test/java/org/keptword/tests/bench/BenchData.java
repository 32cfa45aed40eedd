package org.keptword.tests.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.keptword.tests.harness.TestStack;

/**
 * More rows of the kind the demonstration has, put beside them by the database's own administrator. Nothing sealed is copied: the
 * copies are work without instructions and without texts.
 */
final class BenchData implements AutoCloseable {

    private static final String COPY_ASSIGNMENT = """
            insert into keptword.assignment (id, practice_id, case_id, participant_id, exercise_version, exercise, phase, step, minutes,
                lighter, left_out, gated, state, due_on, recurs, recur_days, assigned_by, assigned_at, opened_at, idempotency_key, place)
            select ?, practice_id, case_id, participant_id, exercise_version, exercise, phase, step, minutes,
                lighter, left_out, gated, 'OPEN', due_on, recurs, recur_days, assigned_by, assigned_at, opened_at, ?, place
            from keptword.assignment where id = ?""";

    private static final String HANDED_IN = """
            insert into keptword.response (id, practice_id, case_id, participant_id, assignment_id, state, disclosure, revisions,
                handed_in_at, begun_at, changed_at)
            select ?, practice_id, case_id, participant_id, id, 'HANDED_IN', 'COUNSELOR', 1, now(), now(), now()
            from keptword.assignment where id = ?""";

    private final Connection connection;

    private BenchData(Connection connection) {
        this.connection = connection;
    }

    static BenchData open() throws IOException, SQLException {
        TestStack stack = TestStack.current();
        return new BenchData(
                DriverManager.getConnection(stack.databaseUrl(), "postgres", stack.secret("postgres-superuser")));
    }

    /** The one assignment of an exercise that somebody has by this name. */
    UUID assignment(String exercise, String name) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("select a.id from keptword.assignment a"
                + " join keptword.participant p on p.id = a.participant_id where a.exercise = ? and p.name = ?")) {
            find.setString(1, exercise);
            find.setString(2, name);
            try (ResultSet found = find.executeQuery()) {
                found.next();
                return found.getObject(1, UUID.class);
            }
        }
    }

    /** Gives the same exercise so many times more. */
    List<UUID> copies(UUID of, int count) throws SQLException {
        List<UUID> copies = new ArrayList<>();
        try (PreparedStatement copy = connection.prepareStatement(COPY_ASSIGNMENT)) {
            for (int i = 0; i < count; i++) {
                UUID id = UUID.randomUUID();
                copy.setObject(1, id);
                copy.setObject(2, UUID.randomUUID());
                copy.setObject(3, of);
                copy.addBatch();
                copies.add(id);
            }
            copy.executeBatch();
        }
        return copies;
    }

    /** Puts what was given into the queue. */
    void handIn(List<UUID> assignments) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(HANDED_IN)) {
            for (UUID assignment : assignments) {
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, assignment);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Plans so many more sessions of somebody's case for the rest of today. */
    void planToday(String name, int count) throws SQLException {
        try (PreparedStatement plan = connection.prepareStatement(
                "insert into keptword.session select (jsonb_populate_record(null::keptword.session,"
                        + " to_jsonb(s) || jsonb_build_object('id', gen_random_uuid(), 'calendar_uid', gen_random_uuid(), 'idempotency_key', null,"
                        + " 'starts_at', now() + n * interval '1 minute'))).* from generate_series(1, ?) n, (select s.* from keptword.session s"
                        + " join keptword.participant p on p.case_id = s.case_id where p.name = ? and s.state = 'PLANNED'"
                        + " order by s.starts_at limit 1) s")) {
            plan.setInt(1, count);
            plan.setString(2, name);
            plan.executeUpdate();
        }
    }

    /** The case of somebody of the demonstration. */
    UUID caseOf(String name) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("select p.case_id from keptword.participant p"
                + " join keptword.cases c on c.id = p.case_id join keptword.person o on o.id = c.counselor_id"
                + " where p.name = ? and o.login not like 'grown.%'")) {
            find.setString(1, name);
            try (ResultSet found = find.executeQuery()) {
                found.next();
                return found.getObject(1, UUID.class);
            }
        }
    }

    /** Five years in the case of Sam and Noor; called once. */
    UUID fiveYears() throws SQLException {
        UUID years = caseOf("Sam");
        new PastWork(260).put(connection, caseOf("Maya"), years);
        return years;
    }

    /** How often client connections made the log of the database durable. */
    long walSyncs() throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(
                        "select sum(fsyncs) from pg_stat_io where object = 'wal' and backend_type = 'client backend'");
                ResultSet counted = count.executeQuery()) {
            counted.next();
            return counted.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
