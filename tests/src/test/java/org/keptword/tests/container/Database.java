package org.keptword.tests.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.keptword.custody.ActorKey;
import org.keptword.shared.Actor;
import org.keptword.shared.PracticeId;

/** The database as a job of one practice or a person sees it, under row-level security like everything else. */
@ApplicationScoped
public class Database {

    /**
     * Every table a job may read, the guide's aside, as one line each: how many rows it has, and the last transaction that wrote one of them. That somebody was refused is
     * in the trail, and belongs to no act; what waits to be linked follows the trail.
     */
    private static final String DIGESTS =
            "select format('select %L || count(*) || ''/'' || coalesce(max(xmin::text::bigint), 0) from keptword.%I t%s',"
                    + " c.relname || ' ', c.relname, case c.relname when 'audit_entry' then ' where act <> ''REFUSE''' else '' end) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                    + " where n.nspname = 'keptword' and c.relkind in ('r', 'p') and has_table_privilege(c.oid, 'select')"
                    + " and c.relname not in ('guide_version', 'guide_exercise', 'flyway_schema_history', 'audit_queue') order by 1";

    /** The statement that gives the digests of all tables; the tables are the same as long as the tests run. */
    private static volatile String digests;

    @Resource(lookup = "java:jboss/datasources/KeptwordDS")
    private DataSource people;

    @Resource(lookup = "java:jboss/datasources/KeptwordJobsDS")
    private DataSource jobs;

    /** Runs one statement. */
    public void run(PracticeId practice, String statement, Object... values) throws SQLException {
        rows(practice, statement, values);
    }

    /** A connection of the role that acts with this scope: jobs have their own. */
    public Connection connect(String scope) throws SQLException {
        return (scope.equals("job") ? jobs : people).getConnection();
    }

    /** How many rows a statement changes that nobody runs: no actor is set. */
    public int asNobody(String statement) throws SQLException {
        return changed(people, statement);
    }

    /** How many rows a statement changes with the role of jobs and without an actor, as a timer for all practices runs it. */
    public int asTimer(String statement) throws SQLException {
        return changed(jobs, statement);
    }

    /**
     * Whether a timer goes to a practice: what one of the functions that timers ask says to the role of jobs, without an actor.
     *
     * @param function without the schema, for instance {@code due_notices}
     */
    public boolean isDue(PracticeId practice, String function, Instant at) throws SQLException {
        try (Connection connection = jobs.getConnection();
                PreparedStatement ask =
                        connection.prepareStatement("select ? in (select * from keptword." + function + "(?))")) {
            ask.setObject(1, practice.value());
            ask.setTimestamp(2, Timestamp.from(at));
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static int changed(DataSource source, String statement) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement act = connection.prepareStatement(statement)) {
            return act.executeUpdate();
        }
    }

    /** The only id a statement finds. */
    public UUID id(PracticeId practice, String statement, Object... values) throws SQLException {
        List<Object> found = rows(practice, statement, values);
        if (found.size() != 1) {
            throw new IllegalStateException("Found " + found.size() + " rows by " + statement);
        }
        return (UUID) found.get(0);
    }

    /** What a statement counts. */
    public long count(PracticeId practice, String statement, Object... values) throws SQLException {
        return count(Actor.job(practice, "test"), statement, values);
    }

    /** The same as somebody may see it. */
    public long count(Actor who, String statement, Object... values) throws SQLException {
        return ((Number) rows(who, statement, values).get(0)).longValue();
    }

    /** What stands in every table of a practice, to be compared by {@link #changedSince}. */
    public State state(PracticeId practice) throws SQLException {
        if (digests == null) {
            digests =
                    rows(practice, DIGESTS).stream().map(String.class::cast).collect(Collectors.joining(" union all "));
        }
        return new State(practice, Set.copyOf(rows(practice, digests)));
    }

    /** The tables in which anything was written or changed since. */
    public List<String> changedSince(State before) throws SQLException {
        return state(before.practice()).digests().stream()
                .filter(digest -> !before.digests().contains(digest))
                .map(digest -> digest.toString().split(" ")[0])
                .sorted()
                .toList();
    }

    /** Digests of the tables of a practice. */
    public record State(PracticeId practice, Set<Object> digests) {}

    /** Whether a table or a function shows an actor no row: row-level security hides them, or the role may not ask. */
    public boolean hides(Actor who, String source) throws SQLException {
        try {
            return rows(who, "select 1 from keptword." + source).isEmpty();
        } catch (SQLException refused) {
            if (refused.getSQLState().equals("42501")) {
                return true;
            }
            throw refused;
        }
    }

    /** The first column of what a statement finds. What it calls current_date is today where practices are. */
    public List<Object> rows(PracticeId practice, String statement, Object... values) throws SQLException {
        return rows(Actor.job(practice, "test"), statement, values);
    }

    /** The same as somebody may see it. */
    public List<Object> rows(Actor who, String statement, Object... values) throws SQLException {
        try (Connection connection = connect(who.scope())) {
            connection.setAutoCommit(false);
            ActorKey.own().act(connection, who.personValue(), who.practice().value(), who.scope(), Instant.now());
            try (PreparedStatement zone = connection.prepareStatement("select set_config('timezone', ?, true)")) {
                zone.setString(1, PracticeTest.ZONE.getId());
                zone.execute();
            }
            List<Object> found = new ArrayList<>();
            try (PreparedStatement act = connection.prepareStatement(statement)) {
                for (int i = 0; i < values.length; i++) {
                    act.setObject(i + 1, values[i]);
                }
                if (act.execute()) {
                    try (ResultSet rows = act.getResultSet()) {
                        while (rows.next()) {
                            found.add(rows.getObject(1));
                        }
                    }
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            return found;
        }
    }
}
