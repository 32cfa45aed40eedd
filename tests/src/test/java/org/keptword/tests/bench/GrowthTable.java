package org.keptword.tests.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.DatabaseReads;
import org.keptword.tests.harness.OneOfEachKind;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/**
 * What one page of each kind takes of processors in the demonstration's practice, and again when a hundred other counselors of the same practice
 * have two thousand cases with a million responses and the audit log has twenty million entries: {@code tests/bench grow}.
 */
class GrowthTable {

    private static final int CASES = Integer.getInteger("keptword.bench.cases", 2_000);
    private static final int COUNSELORS = 100;
    /** So many weeks of work make 500 responses a couple. */
    private static final int WEEKS = 125;

    private static final int ENTRIES = Integer.getInteger("keptword.bench.entries", 20_000_000);
    private static final int WARM = Integer.getInteger("keptword.bench.warm", 40);
    private static final int BATCHES = Integer.getInteger("keptword.bench.batches", 5);
    private static final int BATCH = 20;
    /** What a figure may grow by. */
    private static final double GROWTH = 1.2;

    private static final List<String> PEOPLE = List.of("counselor1", "supervisor1", "manager1", "client1", "client2");

    /** A page as a person. */
    private record Page(String account, String address, Visitor visitor) implements Costs.Deed {
        @Override
        public void act() throws IOException, InterruptedException {
            try {
                HttpResponse<String> answer = visitor.follow(address);
                assertEquals(200, answer.statusCode(), address);
            } catch (HttpTimeoutException late) {
                throw new IOException(account + " waited in vain for " + address, late);
            }
        }
    }

    private final List<String> lines = new ArrayList<>();

    @Test
    void everyPage() throws Exception {
        List<Page> pages = pages();
        List<Costs.Cost> before = measure(pages);
        List<DatabaseReads.Count> readBefore = read(pages);
        say("%d pages, each asked %d times to warm and %d times to measure; load of the machine before growing %s"
                .formatted(pages.size(), WARM, BATCHES * BATCH, load()));
        try (Connection database = TestStack.current().administrator()) {
            grow(database);
        }
        List<Page> again = again(pages);
        List<Costs.Cost> after = measure(again);
        List<DatabaseReads.Count> readAfter = read(again);
        say("load of the machine at the end " + load());
        say("%-58s %8s %8s %8s %8s %6s %10s %8s %8s"
                .formatted(
                        "ms of processor: server without compiling, database",
                        "before",
                        "",
                        "grown",
                        "",
                        "ratio",
                        "statements",
                        "blocks",
                        "grown"));
        int over = 0;
        for (int i = 0; i < pages.size(); i++) {
            Costs.Cost one = before.get(i);
            Costs.Cost grown = after.get(i);
            double ratio = grown.running() / one.running();
            over += ratio > GROWTH ? 1 : 0;
            say(String.format(
                    Locale.ROOT,
                    "%-58s %8.2f %8.2f %8.2f %8.2f %6.2f %10s %8d %8d",
                    pages.get(i).account() + " " + OneOfEachKind.of(pages.get(i).address()),
                    one.ofServerWithoutCompilers(),
                    one.ofDatabase(),
                    grown.ofServerWithoutCompilers(),
                    grown.ofDatabase(),
                    ratio,
                    readBefore.get(i).statements() + ", " + readAfter.get(i).statements(),
                    readBefore.get(i).blocks(),
                    readAfter.get(i).blocks()));
        }
        say("%d of %d pages took more than %.1f times what they had taken".formatted(over, pages.size(), GROWTH));
    }

    private static List<Page> pages() throws IOException, InterruptedException {
        List<Page> pages = new ArrayList<>();
        for (String account : PEOPLE) {
            Visitor visitor = Visitor.signedIn(account);
            OneOfEachKind.walk(visitor, (address, answer) -> {
                if (answer.statusCode() == 200) {
                    pages.add(new Page(account, address, visitor));
                }
            });
        }
        return pages;
    }

    /** The same pages for visitors who have signed in now: growing took longer than a session lasts. */
    private static List<Page> again(List<Page> pages) throws IOException, InterruptedException {
        List<Page> again = new ArrayList<>();
        Visitor visitor = null;
        String account = "";
        for (Page page : pages) {
            if (visitor == null || !account.equals(page.account())) {
                account = page.account();
                visitor = Visitor.signedIn(account);
            }
            again.add(new Page(account, page.address(), visitor));
        }
        return again;
    }

    private static List<Costs.Cost> measure(List<Page> pages) throws IOException, InterruptedException {
        for (int i = 0; i < WARM; i++) {
            for (Page page : pages) {
                page.act();
            }
        }
        return new Costs().inTurn(pages, BATCHES, BATCH);
    }

    /** What one warm request of each page reads. */
    private static List<DatabaseReads.Count> read(List<Page> pages)
            throws IOException, InterruptedException, SQLException {
        List<DatabaseReads.Count> found = new ArrayList<>();
        DatabaseReads reads = new DatabaseReads();
        try (Connection database = TestStack.current().administrator();
                Statement statement = database.createStatement()) {
            reads.begin(statement);
            for (Page page : pages) {
                page.act();
                page.act();
                reads.since();
                page.act();
                found.add(reads.since());
            }
            reads.end(statement);
        }
        return found;
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).strip();
    }

    private void grow(Connection database) throws IOException, SQLException, InterruptedException {
        long begun = System.nanoTime();
        try (Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            statement.execute("alter system set max_wal_size = '8GB'");
            statement.execute("select pg_reload_conf()");
            statement.execute(script());
            try (BenchData data = BenchData.open()) {
                UUID couple = data.caseOf("Sam");
                call(database, "call pg_temp.grow(1, 1, ?)", couple);
                UUID copy = UUID.fromString(one(statement, "select md5('" + couple + "' || 1)::uuid"));
                new PastWork(WEEKS).put(database, data.caseOf("Maya"), copy);
                call(database, "call pg_temp.grow(" + (CASES - 1) + ", " + COUNSELORS + ", ?)", copy);
            }
            say("the cases took %.0f s".formatted((System.nanoTime() - begun) / 1e9));
            statement.execute("call pg_temp.log_entries(" + ENTRIES + ")");
            say("the audit log after %.0f s".formatted((System.nanoTime() - begun) / 1e9));
            statement.execute("vacuum analyze");
            say("%s cases, %s responses, %s outcomes of promises, %s entries of the audit log, %s; made in %.0f s"
                    .formatted(
                            one(statement, "select count(*) from keptword.cases"),
                            one(statement, "select count(*) from keptword.response"),
                            one(statement, "select count(*) from keptword.promise_outcome"),
                            one(statement, "select count(*) from keptword.audit_entry"),
                            one(statement, "select pg_size_pretty(pg_database_size(current_database()))"),
                            (System.nanoTime() - begun) / 1e9));
        }
    }

    private static void call(Connection database, String statement, UUID of) throws SQLException {
        try (PreparedStatement call = database.prepareStatement(statement)) {
            call.setObject(1, of);
            call.execute();
        }
    }

    private static String one(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static String script() throws IOException {
        try (InputStream script = GrowthTable.class.getResourceAsStream("/growth/grow.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void say(String line) throws IOException {
        lines.add(line);
        Files.write(TestStack.target().resolve("growth.txt"), lines);
        System.out.println(line);
    }
}
