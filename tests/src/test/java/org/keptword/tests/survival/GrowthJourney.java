package org.keptword.tests.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.DatabaseLog;
import org.keptword.tests.harness.OneOfEachKind;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/**
 * A practice with a thousand cases of other counselors, beside hundreds of practices in which nothing happens: no page and no job reads through a
 * table that grows with them, and timers go to no practice that has nothing to do. What the planner chose for each statement is in the log of the
 * database while this journey lasts (auto_explain). Late flags and erasures do not go by the clock in journeys.
 */
@Tag(Suite.SITE)
@Order(Integer.MAX_VALUE - 5)
class GrowthJourney {

    private static final int CASES = TestStack.isLong() ? 4_000 : 1_000;
    private static final int COUNSELORS = 100;
    private static final int IDLE = TestStack.isLong() ? 10_000 : 300;
    private static final int PEOPLE_EACH = 40;

    /** The statements of jobs between a round of notices and the second after it, forty seconds, if nothing is due. */
    private static final int STATEMENTS_IDLE = 150;

    /** Four times three rounds of notices, one every twenty seconds, and as long again. */
    private static final long MOST_SECONDS_OF_ROUNDS = 480;

    /** Chains are compared with their heads once a day each, in a minute of their own (ADR 52); two minutes may begin in these forty seconds. */
    private static final int STATEMENTS_COMPARED = 2 * 15 * (IDLE / (24 * 60));

    private static final String WRITTEN = "Query Text: insert into keptword.audit_entry";

    /** A table with more rows than this has grown with the practice. */
    private static final int GROWN = 1_500;

    private static final List<String> PEOPLE =
            List.of("counselor1", "counselor2", "supervisor1", "manager1", "client1", "client7", "client8");

    /** What the notices are about that this journey puts into the outbox. */
    private static final String THING = "00000000-0000-4000-8000-00000000beef";

    private static final List<String> ROLES = List.of("keptword_app", "keptword_jobs");

    private static final Pattern PLAN = Pattern.compile("plan:\n((?:\t.*\n)+)");
    private static final Pattern READ_THROUGH = Pattern.compile("Seq Scan on (\\w+)");

    private static final DatabaseLog LOG = new DatabaseLog();

    private static int planned;

    @BeforeAll
    static void grow() throws IOException, SQLException, InterruptedException {
        try (Connection database = TestStack.current().administrator();
                Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(script());
            statement.execute("call pg_temp.grow(" + CASES + ", " + COUNSELORS + ")");
            statement.execute("insert into keptword.practice (id, name, locale, zone, consent_version, created_at)"
                    + " select gen_random_uuid(), 'idle', 'en', 'Europe/Madrid', '1', now() from generate_series(1, "
                    + IDLE
                    + ")");
            statement.execute(
                    "insert into keptword.person (id, practice_id, login, name, role, state, locale, zone, created_at)"
                            + " select md5(p.id::text || n)::uuid, p.id, 'idle.' || p.id || n, 'Idle ' || n,"
                            + " case n when 1 then 'COUNSELOR' else 'CLIENT' end, 'ACTIVE', 'en', 'Europe/Madrid', now()"
                            + " from keptword.practice p, generate_series(1, " + PEOPLE_EACH
                            + ") n where p.name = 'idle'");
            statement.execute(
                    "insert into keptword.sign_in (subject, person_id, practice_id) select id, id, practice_id"
                            + " from keptword.person where login like 'idle.%'");
            statement.execute("analyze");
            for (String setting : List.of(
                    "session_preload_libraries = 'auto_explain'",
                    "auto_explain.log_min_duration = 0",
                    "auto_explain.log_nested_statements = on",
                    "auto_explain.log_parameter_max_length = 0")) {
                for (String role : ROLES) {
                    statement.execute("alter role " + role + " set " + setting);
                }
            }
            newConnections(statement);
        }
        Visitor anybody = Visitor.anonymous();
        for (int tries = 0; tries < 50 && anybody.ask("/").statusCode() >= 500; tries++) {
            Thread.sleep(200);
        }
    }

    @AfterAll
    static void shrink() throws IOException, SQLException {
        try (Connection database = TestStack.current().administrator();
                Statement statement = database.createStatement()) {
            for (String role : ROLES) {
                statement.execute("alter role " + role + " reset all");
            }
            statement.execute("set session_replication_role = replica");
            statement.execute(script());
            statement.execute("call pg_temp.shrink()");
            statement.execute(
                    "delete from keptword.sign_in where practice_id in (select id from keptword.practice where name = 'idle')");
            statement.execute("delete from keptword.person where login like 'idle.%'");
            statement.execute("delete from keptword.practice where name = 'idle'");
            newConnections(statement);
        }
    }

    @Test
    void noPageReadsThroughATableThatGrows() throws IOException, SQLException, InterruptedException {
        Set<String> growing = growing();
        assertTrue(
                growing.containsAll(Set.of("response", "assignment", "score", "session", "caseload")),
                growing::toString);
        TreeMap<String, String> faults = new TreeMap<>();
        int pages = 0;
        for (String account : PEOPLE) {
            pages += walk(account, growing, faults);
        }
        System.out.printf(
                "Growth: %d cases of others, %d tables have grown, %d pages, %d plans%n",
                CASES, growing.size(), pages, planned);
        assertTrue(pages > 60 && planned > 10 * pages, planned + " plans of " + pages + " pages");
        assertEquals(0, faults.size(), () -> String.join("\n\n", faults.values()));
    }

    @Test
    void timersGoToNoPracticeThatHasNothingToDo() throws IOException, SQLException, InterruptedException {
        Set<String> growing = growing();
        TreeMap<String, String> faults = new TreeMap<>();
        plansSince();
        List<String> plans = new ArrayList<>();
        int rounds = 0;
        Instant last = Instant.now().plusSeconds(MOST_SECONDS_OF_ROUNDS);
        for (int windows = 1; rounds < 3; ) {
            assertTrue(Instant.now().isBefore(last), "no three rounds of notices in this time");
            Thread.sleep(200);
            for (String plan : plansSince()) {
                rounds += plan.contains("Query Text: select * from keptword.due_notices") ? 1 : 0;
                if (rounds > 0 && rounds < 3) {
                    plans.add(plan);
                }
                note(plan, "a timer", growing, faults);
            }
            // what journeys before were refused is counted, and written some time later: then something was due
            if (rounds == 3 && windows < 4 && plans.stream().anyMatch(plan -> plan.contains(WRITTEN))) {
                windows++;
                rounds = 0;
                plans.clear();
            }
        }
        System.out.printf("Timers: %d statements in forty seconds, %d idle practices%n", plans.size(), IDLE);
        assertTrue(plans.size() > 10, plans::toString);
        assertTrue(
                plans.size() <= STATEMENTS_IDLE + STATEMENTS_COMPARED,
                () -> plans.size() + " statements: "
                        + plans.stream()
                                .map(plan -> plan.lines().findFirst().orElse("").strip())
                                .collect(Collectors.groupingBy(one -> one, TreeMap::new, Collectors.counting())));
        assertEquals(0, faults.size(), () -> String.join("\n\n", faults.values()));
    }

    /** A client's news at noon of the client's day, a flag of staff, and what the pages put into the audit log. */
    @Test
    void noJobReadsThroughATableThatGrows() throws IOException, SQLException, InterruptedException {
        Set<String> growing = growing();
        TreeMap<String, String> faults = new TreeMap<>();
        plansSince();
        String client = "(select p.id from keptword.person p where p.login = 'client1')";
        int behindNoon = LocalTime.now(ZoneOffset.UTC).getHour() - 12;
        try (Connection database = TestStack.current().administrator();
                Statement statement = database.createStatement()) {
            statement.execute("delete from keptword.letter where person_id = " + client);
            statement.execute(
                    "update keptword.person set zone = 'Etc/GMT%+d' where id = ".formatted(behindNoon) + client);
            statement.execute("insert into keptword.mail_preference (person_id, practice_id, mails, mail_minute)"
                    + " select id, practice_id, true, 660 from keptword.person where id = " + client
                    + " on conflict (person_id) do update set mails = true, mail_minute = 660");
            statement.execute(
                    "insert into keptword.notice (id, practice_id, case_id, participant_id, cause, thing_id, caused_at, state)"
                            + " select gen_random_uuid(), q.practice_id, q.case_id, q.id, cause, '" + THING + "',"
                            + " now() - interval '2 hours', 'WAITING' from keptword.participant q,"
                            + " unnest(array['REPLY', 'FLAG']) cause where q.person_id = " + client);
            String left = "select count(*) from keptword.notice where state in ('WAITING', 'TAKEN') and thing_id = '"
                    + THING + "'";
            for (int tries = 0; tries < 300 && count(statement, left) > 0; tries++) {
                Thread.sleep(200);
            }
            assertEquals(0, count(statement, left), "a minute later nothing came of the notices");
            statement.execute("delete from keptword.notice where thing_id = '" + THING + "'");
            statement.execute(
                    "update keptword.person set zone = (select zone from keptword.practice where id = practice_id) where id = "
                            + client);
        }
        List<String> plans = plansSince();
        plans.forEach(plan -> note(plan, "a job", growing, faults));
        assertTrue(
                plans.stream().anyMatch(plan -> plan.contains("participant_file")),
                "no letter of a client was addressed");
        assertEquals(0, faults.size(), () -> String.join("\n\n", faults.values()));
    }

    private static long count(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void note(String plan, String where, Set<String> growing, TreeMap<String, String> faults) {
        for (String table : readThrough(plan, growing)) {
            String statement = plan.lines().findFirst().orElse("").strip();
            faults.merge(table + " " + statement, where + "\n" + plan, (one, more) -> one);
        }
    }

    private static int walk(String account, Set<String> growing, TreeMap<String, String> faults)
            throws IOException, InterruptedException {
        Visitor visitor = Visitor.signedIn(account);
        plansSince();
        return OneOfEachKind.walk(visitor, (address, answer) -> {
            assertTrue(answer.statusCode() < 500, () -> answer.statusCode() + " " + address);
            for (String plan : plansSince()) {
                note(plan, account + " " + OneOfEachKind.of(address), growing, faults);
            }
        });
    }

    private static Set<String> readThrough(String plan, Set<String> growing) {
        Set<String> tables = new TreeSet<>();
        Matcher scans = READ_THROUGH.matcher(plan);
        while (scans.find()) {
            if (growing.contains(scans.group(1))) {
                tables.add(scans.group(1));
            }
        }
        return tables;
    }

    /** What was planned since this was asked last, each with its statement first. */
    private static List<String> plansSince() throws IOException {
        List<String> plans = new ArrayList<>();
        Matcher all = PLAN.matcher(LOG.since());
        while (all.find()) {
            plans.add(all.group(1));
        }
        planned += plans.size();
        return plans;
    }

    private static Set<String> growing() throws IOException, SQLException {
        Set<String> tables = new TreeSet<>();
        try (Connection database = TestStack.current().administrator();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select relname from pg_class where relnamespace = 'keptword'::regnamespace"
                                + " and relkind = 'r' and reltuples > " + GROWN)) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static void newConnections(Statement statement) throws SQLException {
        statement.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where usename in ('keptword_app', 'keptword_jobs')");
    }

    private static String script() throws IOException {
        try (InputStream script = GrowthJourney.class.getResourceAsStream("/growth/grow.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
