package org.keptword.tests.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * A practice with a thousand cases of other counselors, beside hundreds of practices in which nothing happens: no page, no job and no erasure reads
 * through a table that grows with them, and timers go to no practice that has nothing to do. What the planner chose for each statement is in the log
 * of the database while this journey lasts (auto_explain). Late flags and erasures do not go by the clock in journeys.
 */
@Tag(Suite.SITE)
@Tag(Suite.THOROUGH)
@Order(Integer.MAX_VALUE - 5)
class GrowthJourney {

    private static final int CASES = TestStack.isLong() ? 4_000 : 1_000;
    private static final int COUNSELORS = 100;
    private static final int IDLE = TestStack.isLong() ? 10_000 : 300;
    private static final int PEOPLE_EACH = 40;

    /** Jobs are looked at from one round of notices, of which there is one every twenty seconds, to so many later. */
    private static final int ROUNDS = TestStack.isLong() ? 2 : 1;

    /** The most statements of jobs from one round of notices to the next if nothing is due. */
    private static final int STATEMENTS_IDLE = 75;

    /** Enough for four times three rounds of notices, and as long again. */
    private static final long MOST_SECONDS_OF_ROUNDS = 480;

    private static final String WRITTEN = "Query Text: insert into keptword.audit_entry";

    /** A table that got at least so many rows has grown with the practice: at least one for every other case. */
    private static final int GROWN = CASES / 2;

    private static final List<String> PEOPLE =
            List.of("counselor1", "counselor2", "supervisor1", "manager1", "client1", "client7", "client8");

    /** What people send with the forms for searching: no link leads there. */
    private static final Map<String, List<String>> SEARCHES = Map.of(
            "counselor1",
            List.of("/cases?q=maya"),
            "manager1",
            List.of("/people?name=maya", "/trail?person=counselor+1", "/trail?client=maya", "/trail?act=EXPORT"));

    /** How many rows each table had before. */
    private static final Map<String, Long> BEFORE = new HashMap<>();

    /** What the notices are about that this journey puts into the outbox. */
    private static final String THING = "00000000-0000-4000-8000-00000000beef";

    private static final List<String> ROLES = List.of("keptword_app", "keptword_jobs");

    /** The plan of every statement, those of functions and triggers too. */
    private static final List<String> LOGGED = List.of(
            "auto_explain.log_min_duration = 0",
            "auto_explain.log_nested_statements = on",
            "auto_explain.log_parameter_max_length = 0");

    private static final Pattern PLAN = Pattern.compile("plan:\n((?:\t.*\n)+)");
    private static final Pattern READ_THROUGH = Pattern.compile("Seq Scan on (\\w+)");

    private static final DatabaseLog LOG = new DatabaseLog();

    private static int planned;

    @BeforeAll
    static void grow() throws IOException, SQLException, InterruptedException {
        try (Connection database = TestStack.current().administrator();
                Statement statement = database.createStatement()) {
            statement.execute("analyze");
            BEFORE.putAll(rows(statement));
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
                            + " case n when 1 then 'COUNSELOR' else 'CLIENT' end, 'ACTIVE', 'en-US', 'Europe/Madrid', now()"
                            + " from keptword.practice p, generate_series(1, " + PEOPLE_EACH
                            + ") n where p.name = 'idle'");
            statement.execute(
                    "insert into keptword.sign_in (subject, person_id, practice_id) select id, id, practice_id"
                            + " from keptword.person where login like 'idle.%'");
            statement.execute("analyze");
            for (String role : ROLES) {
                statement.execute("alter role " + role + " set session_preload_libraries = 'auto_explain'");
                for (String setting : LOGGED) {
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
                growing.containsAll(Set.of(
                        "response",
                        "assignment",
                        "score",
                        "session",
                        "caseload",
                        "cases",
                        "case_gate",
                        "case_gate_detail")),
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
        for (int windows = 1; rounds <= ROUNDS; ) {
            assertTrue(Instant.now().isBefore(last), "too few rounds of notices in this time");
            Thread.sleep(200);
            for (String plan : plansSince()) {
                rounds += plan.contains("Query Text: select * from keptword.due_notices") ? 1 : 0;
                if (rounds > 0 && rounds <= ROUNDS) {
                    plans.add(plan);
                }
                note(plan, "a timer", growing, faults);
            }
            // what journeys before were refused is counted, and written some time later: then something was due
            if (rounds > ROUNDS && windows < 4 && plans.stream().anyMatch(plan -> plan.contains(WRITTEN))) {
                windows++;
                rounds = 0;
                plans.clear();
            }
        }
        System.out.printf("Timers: %d statements in %d seconds, %d idle practices%n", plans.size(), 20 * ROUNDS, IDLE);
        assertTrue(plans.size() > 5 * ROUNDS, plans::toString);
        assertTrue(
                plans.size() <= STATEMENTS_IDLE * ROUNDS,
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

    /**
     * What is erased is found by its case, and so is what refers to it: for each row that goes, PostgreSQL looks for such rows. It is erased in a
     * transaction that is rolled back, by the owner, who needs no proof.
     */
    @Test
    void noErasureReadsThroughATableThatGrows() throws IOException, SQLException {
        Set<String> growing = growing();
        TreeMap<String, String> faults = new TreeMap<>();
        plansSince();
        try (Connection database = TestStack.current().administrator();
                Statement statement = database.createStatement()) {
            statement.execute("load 'auto_explain'");
            statement.execute("set plan_cache_mode = force_generic_plan");
            String of = one(
                    statement,
                    "select c.id from keptword.cases c join keptword.person p on p.id = c.counselor_id"
                            + " where p.login like 'grown.%' order by c.id limit 1");
            String participant = one(
                    statement,
                    "select id from keptword.participant where case_id = '" + of + "' order by slot limit 1");
            String approver = one(statement, "select id from keptword.person where login = 'supervisor1'");
            for (String setting : LOGGED) {
                statement.execute("set " + setting);
            }
            database.setAutoCommit(false);
            assertTrue(erase(statement, of, "null, 'RETENTION', null", approver) > 50, "rows of a case");
            database.rollback();
            assertTrue(
                    erase(statement, of, "'" + participant + "', 'CLIENT_ASKED', current_date", approver) > 20,
                    "rows of one of the two");
            database.rollback();
        }
        List<String> plans = plansSince();
        plans.forEach(plan -> note(plan, "an erasure", growing, faults));
        for (String table : List.of("promise_outcome", "score", "draft", "participant_file")) {
            assertTrue(plans.stream().anyMatch(plan -> plan.contains(table)), table);
        }
        assertTrue(
                plans.stream().anyMatch(plan -> plan.contains("FOR KEY SHARE") && plan.contains("promise_outcome")),
                "a promise that goes looks for its outcomes");
        assertEquals(0, faults.size(), () -> String.join("\n\n", faults.values()));
    }

    /** Closes a case long ago, approves that it is erased, and erases it; returns how many rows went. */
    private static long erase(Statement statement, String of, String whoseAndWhy, String approver) throws SQLException {
        statement.execute("set local session_replication_role = replica");
        statement.execute("delete from keptword.legal_hold where case_id = '" + of + "'");
        statement.execute("delete from keptword.erasure_request where case_id = '" + of + "'");
        statement.execute(
                "update keptword.cases set state = 'CLOSED', closed_at = now() - interval '40 years' where id = '" + of
                        + "'");
        String request = one(
                statement,
                "insert into keptword.erasure_request (id, practice_id, case_id, participant_id, basis, asked_on, reason,"
                        + " state, proposed_by, proposed_name, proposed_at, decided_by, decided_name, decided_at, execute_after)"
                        + " select gen_random_uuid(), c.practice_id, c.id, " + whoseAndWhy
                        + ", '\\x00', 'APPROVED', c.counselor_id, 'one', now() - interval '9 days', '" + approver
                        + "', 'two', now() - interval '8 days', now() - interval '1 day' from keptword.cases c where c.id = '"
                        + of + "' returning id");
        statement.execute("set local session_replication_role = origin");
        statement.execute("select set_config('keptword.practice', practice_id::text, true),"
                + " set_config('keptword.scope', 'job', true), set_config('keptword.person', '', true)"
                + " from keptword.cases where id = '" + of + "'");
        statement.execute("set local session authorization keptword_owner");
        return count(statement, "select keptword.erase('" + request + "')");
    }

    private static long count(Statement statement, String query) throws SQLException {
        return Long.parseLong(one(statement, query));
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            assertTrue(row.next(), query);
            return row.getString(1);
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
        int pages = OneOfEachKind.walk(visitor, (address, answer) -> {
            assertTrue(answer.statusCode() < 500, () -> answer.statusCode() + " " + address);
            noteNewPlans(account + " " + OneOfEachKind.of(address), growing, faults);
        });
        List<String> searches = SEARCHES.getOrDefault(account, List.of());
        for (String address : searches) {
            HttpResponse<String> answer = visitor.follow(address);
            assertTrue(visitor.isIn(answer), () -> answer.statusCode() + " " + address);
            noteNewPlans(account + " " + address, growing, faults);
        }
        return pages + searches.size();
    }

    private static void noteNewPlans(String where, Set<String> growing, TreeMap<String, String> faults)
            throws IOException {
        for (String plan : plansSince()) {
            note(plan, where, growing, faults);
        }
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
        try (Connection database = TestStack.current().administrator();
                Statement statement = database.createStatement()) {
            return rows(statement).entrySet().stream()
                    .filter(table -> table.getValue() - BEFORE.getOrDefault(table.getKey(), 0L) >= GROWN)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** How many rows each table had when it was analyzed last. */
    private static Map<String, Long> rows(Statement statement) throws SQLException {
        Map<String, Long> rows = new HashMap<>();
        try (ResultSet row = statement.executeQuery("select relname, reltuples::bigint from pg_class"
                + " where relnamespace = 'keptword'::regnamespace and relkind = 'r'")) {
            while (row.next()) {
                rows.put(row.getString(1), row.getLong(2));
            }
        }
        return rows;
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
