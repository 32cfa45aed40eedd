package org.keptword.tests.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/**
 * A practice with a thousand cases of other counselors: no page reads through a table that grows with it. What the planner chose for each
 * statement of a page is in the log of the database while this journey lasts (auto_explain). Statements of jobs are not looked at.
 */
@Tag(Suite.SITE)
@Order(Integer.MAX_VALUE - 5)
class GrowthJourney {

    private static final int CASES = TestStack.isLong() ? 4_000 : 1_000;
    private static final int COUNSELORS = 100;
    /** A table with more rows than this has grown with the practice. */
    private static final int GROWN = 1_500;

    private static final List<String> PEOPLE =
            List.of("counselor1", "counselor2", "supervisor1", "manager1", "client1", "client7", "client8");

    /** The one page that lists everybody of a practice. */
    private static final Set<String> LISTS_EVERYBODY = Set.of("/people");

    private static final Pattern LINK = Pattern.compile("(?:href|data-agenda|data-points)=\"(/[^\"#]*)");
    private static final Pattern PLAN = Pattern.compile("plan:\n((?:\t.*\n)+)");
    private static final Pattern READ_THROUGH = Pattern.compile("Seq Scan on (\\w+)");

    private static long logged;
    private static int planned;

    @BeforeAll
    static void grow() throws IOException, SQLException, InterruptedException {
        try (Connection database = TestStack.current().administrator();
                Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(script());
            statement.execute("call pg_temp.grow(" + CASES + ", " + COUNSELORS + ")");
            statement.execute("analyze");
            for (String setting : List.of(
                    "session_preload_libraries = 'auto_explain'",
                    "auto_explain.log_min_duration = 0",
                    "auto_explain.log_nested_statements = on",
                    "auto_explain.log_parameter_max_length = 0")) {
                statement.execute("alter role keptword_app set " + setting);
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
            statement.execute("alter role keptword_app reset all");
            statement.execute("set session_replication_role = replica");
            statement.execute(script());
            statement.execute("call pg_temp.shrink()");
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

    /** One page of each kind that the account can reach. */
    private static int walk(String account, Set<String> growing, TreeMap<String, String> faults)
            throws IOException, InterruptedException {
        Visitor visitor = Visitor.signedIn(account);
        Deque<String> ahead = new ArrayDeque<>(List.of("/"));
        Set<String> known = new HashSet<>(ahead);
        Set<String> kinds = new HashSet<>();
        int pages = 0;
        plansSince();
        while (!ahead.isEmpty()) {
            String address = ahead.poll();
            if (!kinds.add(kind(address))) {
                continue;
            }
            HttpResponse<String> answer = visitor.follow(address);
            assertTrue(answer.statusCode() < 500, () -> answer.statusCode() + " " + address);
            pages++;
            for (String plan : plansSince()) {
                for (String table : readThrough(plan, growing)) {
                    if (table.equals("person")
                            && LISTS_EVERYBODY.contains(answer.uri().getPath())) {
                        continue;
                    }
                    String statement = plan.lines().findFirst().orElse("").strip();
                    faults.merge(
                            table + " " + statement, account + " " + kind(address) + "\n" + plan, (one, more) -> one);
                }
            }
            Matcher links = LINK.matcher(answer.body());
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (!link.startsWith("//")
                        && !link.startsWith("/logout")
                        && !link.startsWith("/assets")
                        && known.add(link)) {
                    ahead.add(link);
                }
            }
        }
        return pages;
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
        Path log = TestStack.current().serverLog().resolveSibling("postgresql.log");
        byte[] said;
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(logged);
            said = new byte[(int) (file.length() - logged)];
            file.readFully(said);
            logged += said.length;
        }
        List<String> plans = new ArrayList<>();
        Matcher all = PLAN.matcher(new String(said, StandardCharsets.UTF_8));
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

    private static String kind(String address) {
        return address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "x").replaceAll("=[^&]*", "");
    }

    private static void newConnections(Statement statement) throws SQLException {
        statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'keptword_app'");
    }

    private static String script() throws IOException {
        try (InputStream script = GrowthJourney.class.getResourceAsStream("/growth/grow.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
