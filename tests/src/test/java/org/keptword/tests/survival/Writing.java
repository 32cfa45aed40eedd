package org.keptword.tests.survival;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/**
 * Clients who write and hand in one piece of work after the other, by the addresses the page of an exercise uses and as it uses them: one key
 * for each attempt, and the same again until it is answered; a new sign-in where one is asked for. What was acknowledged is noted.
 */
final class Writing implements AutoCloseable {

    private static final Pattern PERSON = Pattern.compile("data-person=\"([^\"]+)\"");
    /** After each hand-in. Without it two clients reach the limit of what a client may write in a day before fifty kills are over. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** The same as long as no test waits for hand-ins. With small counts the writers leave more of the machine to the other suites then. */
    private static final Duration UNHURRIED = TestStack.isLong() ? PAUSE : Duration.ofSeconds(3);

    /** The same exercise once more, for a partner of the couple, put beside the others by the database's own administrator. */
    private static final String GIVE = """
            insert into keptword.assignment (id, practice_id, case_id, participant_id, exercise_version, exercise, phase, step, minutes,
                lighter, left_out, gated, state, due_on, recurs, recur_days, assigned_by, assigned_at, opened_at, idempotency_key, place)
            select ?, a.practice_id, a.case_id, p.id, a.exercise_version, a.exercise, a.phase, a.step, a.minutes,
                a.lighter, a.left_out, a.gated, 'OPEN', a.due_on, a.recurs, a.recur_days, a.assigned_by, a.assigned_at, a.opened_at, ?, a.place
            from keptword.assignment a join keptword.participant p on p.case_id = a.case_id
            where a.exercise = 'lead-up' and p.name = ? and a.participant_id = (select id from keptword.participant where name = 'Theo')
            limit 1""";

    /** A piece of work that was acknowledged as handed in. */
    record Kept(String account, UUID assignment, UUID idempotencyKey, String words) {}

    private final Map<UUID, Kept> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> writers = new ArrayList<>();
    private final List<Visitor> devices = new ArrayList<>();
    private final AtomicInteger signedOut = new AtomicInteger();
    private final String base;
    private final Database database;
    private volatile boolean goesOn = true;

    /** The database behind the application, as its administrator. */
    interface Database {
        Connection connect() throws IOException, SQLException;
    }

    private Writing(String base, Database database) {
        this.base = base;
        this.database = database;
    }

    /** Begins with so many devices of each of the two partners. */
    static Writing begin(int devices) throws IOException, InterruptedException, SQLException {
        return begin(devices, TestStack.current().baseUrl(), Writing::administrator);
    }

    /** The same at another address than that of the run. */
    static Writing begin(int devices, String base, Database database)
            throws IOException, InterruptedException, SQLException {
        Writing writing = new Writing(base, database);
        for (int i = 0; i < devices; i++) {
            writing.begin("client1", "Maya");
            writing.begin("client2", "Theo");
        }
        return writing;
    }

    /** Signed in one after the other: Keycloak refuses two sign-ins of one account at the same moment. */
    private void begin(String account, String name) throws IOException, InterruptedException, SQLException {
        Visitor client = Visitor.at(base);
        client.signIn(account);
        Matcher person = PERSON.matcher(client.get("/homework/" + given(name)));
        if (!person.find()) {
            throw new AssertionError("The page of an exercise does not say whose it is");
        }
        devices.add(client);
        writers.add(threads.submit(() -> write(client, account, name, person.group(1))));
    }

    /** What was acknowledged so far. */
    Map<UUID, Kept> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** Waits until a hand-in has been sent and not been answered, and says how many these are. */
    int awaitUnderWay() {
        Instant end = Instant.now().plus(Patience.SERVICE);
        waiting.incrementAndGet();
        try {
            int now = underWay.get();
            while (now == 0) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("Nobody handed in within " + Patience.SERVICE);
                }
                Thread.onSpinWait();
                now = underWay.get();
            }
            return now;
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Gives each server of a cluster its share of the devices, named by a cookie of the front. */
    void spread(String cookie, List<String> servers) {
        for (int i = 0; i < devices.size(); i++) {
            devices.get(i).take(cookie, servers.get(i % servers.size()));
        }
    }

    /** How often somebody was asked to sign in again. */
    int signedOut() {
        return signedOut.get();
    }

    /** How many requests were sent again. */
    int repeated() {
        return repeated.get();
    }

    /** Waits until so many more were acknowledged. Fails with the writer that failed. */
    void awaitMore(int more) throws InterruptedException {
        awaitAll(acknowledged.size() + more);
    }

    /** Waits until so many were acknowledged in all. */
    void awaitAll(int all) throws InterruptedException {
        waiting.incrementAndGet();
        try {
            awaitAcknowledged(all);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private void awaitAcknowledged(int all) throws InterruptedException {
        int last = acknowledged.size();
        Instant end = Instant.now().plus(Patience.SERVICE);
        while (acknowledged.size() < all) {
            for (Future<?> writer : writers) {
                if (writer.isDone()) {
                    finish(writer);
                }
            }
            if (acknowledged.size() > last) {
                last = acknowledged.size();
                end = Instant.now().plus(Patience.SERVICE);
            } else if (Instant.now().isAfter(end)) {
                throw new AssertionError(last + " of " + all + " were acknowledged, and none in " + Patience.SERVICE);
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Lets everybody finish what is under way; everything that was begun is acknowledged then. */
    void end() throws InterruptedException {
        goesOn = false;
        for (Future<?> writer : writers) {
            finish(writer);
        }
    }

    private static void finish(Future<?> writer) throws InterruptedException {
        try {
            writer.get();
        } catch (ExecutionException failed) {
            throw new AssertionError("A client could not hand in", failed.getCause());
        }
    }

    private Void write(Visitor client, String account, String name, String person)
            throws IOException, InterruptedException, SQLException {
        String device = UUID.randomUUID().toString();
        while (goesOn) {
            UUID assignment = given(name);
            UUID idempotencyKey = UUID.randomUUID();
            String words = "Kept through it all: " + UUID.randomUUID();
            String head = "{\"person\":\"" + person + "\",\"entry\":null,\"device\":\"" + device
                    + "\",\"answers\":{\"the-hurt\":{\"hurt\":\"" + words + "\",\"before\":\"We had moved.\"}},";
            until(client, account, "PUT", "/api/drafts/" + assignment, head + "\"basedOn\":0}");
            underWay.incrementAndGet();
            until(
                    client,
                    account,
                    "POST",
                    "/api/drafts/" + assignment + "/hand-in",
                    head + "\"number\":1,\"idempotencyKey\":\"" + idempotencyKey + "\"}");
            underWay.decrementAndGet();
            acknowledged.put(assignment, new Kept(account, assignment, idempotencyKey, words));
            rest();
        }
        return null;
    }

    private void rest() throws InterruptedException {
        long end = System.nanoTime() + UNHURRIED.toNanos();
        TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        while (goesOn && waiting.get() == 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Sends it again and again as the page does, while nobody answers, something failed or a sign-in is asked for. */
    private void until(Visitor client, String account, String method, String path, String json)
            throws InterruptedException {
        Instant end = Instant.now().plus(Patience.SERVICE);
        String last = "nothing";
        while (Instant.now().isBefore(end)) {
            try {
                HttpResponse<String> answer = client.offer(method, path, json);
                int status = answer.statusCode();
                if (status == 200) {
                    return;
                }
                last = status + " " + answer.body();
                if (status == 401) {
                    signedOut.incrementAndGet();
                    client.signIn(account);
                } else if (status < 500) {
                    throw new AssertionError(method + " " + path + " was answered " + last);
                }
            } catch (IOException | IllegalStateException notNow) {
                last = notNow.toString();
            }
            repeated.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(150);
        }
        throw new AssertionError(method + " " + path + " was not taken in " + Patience.SERVICE + ", last: " + last);
    }

    private UUID given(String name) throws InterruptedException, SQLException, IOException {
        Instant end = Instant.now().plus(Patience.SERVICE);
        UUID assignment = UUID.randomUUID();
        while (true) {
            try (Connection connection = database.connect();
                    PreparedStatement give = connection.prepareStatement(GIVE)) {
                give.setObject(1, assignment);
                give.setObject(2, UUID.randomUUID());
                give.setString(3, name);
                if (give.executeUpdate() != 1) {
                    throw new AssertionError("There is no exercise to give to " + name);
                }
                return assignment;
            } catch (SQLException away) {
                if (away.getSQLState() != null && away.getSQLState().startsWith("23505")) {
                    return assignment; // it was kept, only the answer was lost
                }
                if (Instant.now().isAfter(end)) {
                    throw away;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    static Connection administrator() throws IOException, SQLException {
        return TestStack.current().administrator();
    }

    /** One number the database gives to a question about these pieces of work. */
    static long count(Connection connection, String question, Iterable<UUID> assignments) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        assignments.forEach(ids::add);
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Override
    public void close() {
        goesOn = false;
        threads.shutdownNow();
    }
}
