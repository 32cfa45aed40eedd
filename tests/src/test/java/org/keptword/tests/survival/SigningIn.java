package org.keptword.tests.survival;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.Visitor;

/**
 * People who sign in again and again, each time in a new browser. Who gets an error begins once more, as people do: of the proxy, or of the application
 * when its own question was under way.
 */
final class SigningIn implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final ClusterStack cluster;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<Future<?>, AtomicInteger> people = new LinkedHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private volatile boolean goesOn = true;

    private SigningIn(ClusterStack cluster) {
        this.cluster = cluster;
    }

    /** One browser after the other for each account: Keycloak refuses two sign-ins of one account at the same moment. */
    static SigningIn begin(ClusterStack cluster, List<String> accounts) {
        SigningIn all = new SigningIn(cluster);
        for (String account : accounts) {
            AtomicInteger done = new AtomicInteger();
            all.people.put(all.threads.submit(() -> all.signIn(account, done)), done);
        }
        return all;
    }

    private Void signIn(String account, AtomicInteger done) throws InterruptedException {
        for (int nth = 0; goesOn; nth++) {
            long from = System.nanoTime();
            int node = 1 + nth % 2;
            String answer = answered(account, node);
            while (!answer.isEmpty()) {
                if (System.nanoTime() - from > Patience.SERVICE.toNanos()) {
                    throw new AssertionError(account + " could not sign in: " + answer);
                }
                refused.incrementAndGet();
                answer = answered(account, node);
            }
            long time = System.nanoTime() - from;
            longest.accumulateAndGet(time, Math::max);
            done.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
        return null;
    }

    /** Signs in in a new browser; empty, or why not. The proxy closes a connection without a word where a server was killed with a form on its way. */
    private String answered(String account, int node) throws InterruptedException {
        try {
            Visitor visitor = arriving(node);
            HttpResponse<String> page = visitor.trySignIn(account, "keptword");
            return visitor.isIn(page)
                    ? ""
                    : page.statusCode() + " at " + page.uri().getPath();
        } catch (IOException closed) {
            return closed.toString();
        }
    }

    /** Somebody whom the front sends to this server of Keycloak. */
    private Visitor arriving(int node) {
        Visitor visitor = cluster.at(1);
        visitor.take(ClusterStack.SIGN_IN_NODE, "n" + node);
        return visitor;
    }

    /** Waits until each has signed in so many times more. */
    void awaitMore(int more) throws InterruptedException {
        long end = System.nanoTime() + Patience.SERVICE.toNanos();
        for (Map.Entry<Future<?>, AtomicInteger> person : people.entrySet()) {
            int all = person.getValue().get() + more;
            while (person.getValue().get() < all) {
                if (person.getKey().isDone()) {
                    finish(person.getKey());
                }
                if (System.nanoTime() > end) {
                    throw new AssertionError("Somebody did not sign in within " + Patience.SERVICE);
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    int done() {
        return people.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** How many answers said that something failed. */
    int refused() {
        return refused.get();
    }

    void forgetTimes() {
        longest.set(0);
    }

    /** The longest time a sign-in took, with its failures, since times were last forgotten. */
    Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    /** Lets each finish the sign-in that is under way. */
    void end() throws InterruptedException {
        goesOn = false;
        for (Future<?> person : people.keySet()) {
            finish(person);
        }
    }

    private static void finish(Future<?> person) throws InterruptedException {
        try {
            person.get();
        } catch (ExecutionException failed) {
            throw new AssertionError("Somebody could not sign in", failed.getCause());
        }
    }

    @Override
    public void close() {
        goesOn = false;
        threads.shutdownNow();
    }
}
