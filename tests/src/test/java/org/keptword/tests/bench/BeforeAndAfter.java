package org.keptword.tests.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keptword.tests.harness.DatabaseReads;
import org.keptword.tests.harness.OneOfEachKind;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/** A table of what pages take of processors and read of the database before its data grow, and afterwards. */
final class BeforeAndAfter {

    private static final int WARM = Integer.getInteger("keptword.bench.warm", 40);
    private static final int BATCHES = Integer.getInteger("keptword.bench.batches", 5);
    private static final int BATCH = 20;

    /** A page as a person. */
    record Page(String account, String address, Visitor visitor) implements Costs.Deed {
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

    /** Makes the data grow. */
    @FunctionalInterface
    interface Growth {
        void grow(Connection database) throws IOException, SQLException, InterruptedException;
    }

    private final Path file;
    private final double bound;
    private final List<String> lines = new ArrayList<>();

    /**
     * A table.
     *
     * @param file its name, in the folder of what tests write
     * @param bound how often the processor time of before a page may take afterwards
     */
    BeforeAndAfter(String file, double bound) {
        this.file = TestStack.target().resolve(file);
        this.bound = bound;
    }

    /** Measures the pages, lets the data grow, measures them again, and prints the table. */
    void print(List<Page> pages, Growth growth) throws IOException, SQLException, InterruptedException {
        List<Costs.Cost> before = measure(pages);
        List<DatabaseReads.Count> readBefore = read(pages);
        say("%d pages, each asked %d times to warm and %d times to measure; load of the machine before growing %s"
                .formatted(pages.size(), WARM, BATCHES * BATCH, load()));
        try (Connection database = TestStack.current().administrator()) {
            growth.grow(database);
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
            over += ratio > bound ? 1 : 0;
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
        say("%d of %d pages took more than %.1f times what they had taken".formatted(over, pages.size(), bound));
    }

    /** Adds a line to what is printed. */
    void say(String line) throws IOException {
        lines.add(line);
        Files.write(file, lines);
        System.out.println(line);
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
}
