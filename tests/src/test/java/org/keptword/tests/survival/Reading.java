package org.keptword.tests.survival;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/** People who are signed in and look at a page again and again. It notes how long each of them had to do without an answer. */
final class Reading implements AutoCloseable {

    private static final String PAGE = "/account";

    /** Between two pages of a reader. With small counts the readers leave more of the machine to the other suites. */
    private static final Duration PAUSE = Duration.ofMillis(TestStack.isLong() ? 100 : 250);

    private static final int CUT_OFF = -1;

    /** One person: when the last page came, and the longest time without one since it was asked for. */
    private static final class Reader {
        private final String account;
        private final Visitor visitor;
        private long lastPage = System.nanoTime();
        private long longest;

        private Reader(String account, Visitor visitor) {
            this.account = account;
            this.visitor = visitor;
        }

        private synchronized void page() {
            long now = System.nanoTime();
            longest = Math.max(longest, now - lastPage);
            lastPage = now;
        }

        private synchronized boolean hasReadSince(long moment) {
            return lastPage > moment;
        }

        private synchronized Duration longest() {
            return Duration.ofNanos(Math.max(longest, System.nanoTime() - lastPage));
        }

        private synchronized void forget() {
            longest = 0;
        }
    }

    private final List<Reader> readers = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> asking = new ArrayList<>();
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger cutOff = new AtomicInteger();
    private volatile boolean goesOn = true;

    /** Signs these accounts in, one after the other, and lets each of them read. */
    static Reading begin(String base, List<String> accounts) throws IOException, InterruptedException {
        Reading reading = new Reading();
        for (String account : accounts) {
            Visitor visitor = Visitor.at(base);
            visitor.signIn(account);
            reading.readers.add(new Reader(account, visitor));
        }
        for (Reader reader : reading.readers) {
            reading.asking.add(reading.threads.submit(() -> reading.read(reader)));
        }
        return reading;
    }

    private Void read(Reader reader) throws IOException, InterruptedException {
        while (goesOn) {
            int status = ask(reader);
            if (status == CUT_OFF) {
                cutOff.incrementAndGet();
            } else if (status == 200) {
                reader.page();
                pages.incrementAndGet();
            } else if (status < 500) {
                throw new AssertionError(reader.account + " was asked to sign in again: " + status);
            } else {
                refused.incrementAndGet();
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
        return null;
    }

    private static int ask(Reader reader) throws IOException, InterruptedException {
        AtomicBoolean begun = new AtomicBoolean();
        try {
            return reader.visitor
                    .ask(PAGE, head -> {
                        begun.set(true);
                        return HttpResponse.BodySubscribers.discarding();
                    })
                    .statusCode();
        } catch (IOException ended) {
            if (begun.get()) {
                return CUT_OFF;
            }
            throw ended;
        }
    }

    /** Waits until each has a page that came after this moment of {@link System#nanoTime}, and forgets earlier waits. */
    void awaitPages(long since, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!readers.stream().allMatch(reader -> reader.hasReadSince(since))) {
            requireAll();
            if (System.nanoTime() > end) {
                throw new AssertionError("No page for " + patience);
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Gives each server of a cluster its share of readers, named by a cookie of the front, and waits until each reader has so many pages of it. */
    void spread(String cookie, List<String> servers, int each, Duration patience) throws InterruptedException {
        for (int i = 0; i < readers.size(); i++) {
            readers.get(i).visitor.take(cookie, servers.get(i % servers.size()));
        }
        for (int page = 0; page < each; page++) {
            awaitPages(System.nanoTime(), patience);
        }
    }

    void forgetWaits() {
        readers.forEach(Reader::forget);
    }

    /** The longest time one of them was without a page since that was last forgotten. */
    Duration longestWait() {
        return readers.stream().map(Reader::longest).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    int pages() {
        return pages.get();
    }

    /** How many answers said that something failed. */
    int refused() {
        return refused.get();
    }

    /** How many pages ended after their head had come, because their server ended while it sent them. */
    int cutOff() {
        return cutOff.get();
    }

    /** Fails with the reader that failed. */
    private void requireAll() throws InterruptedException {
        for (Future<?> reader : asking) {
            if (reader.isDone()) {
                finish(reader);
            }
        }
    }

    /** Lets each get the page that is under way. */
    void end() throws InterruptedException {
        goesOn = false;
        for (Future<?> reader : asking) {
            finish(reader);
        }
    }

    private static void finish(Future<?> reader) throws InterruptedException {
        try {
            reader.get();
        } catch (ExecutionException failed) {
            throw new AssertionError("A reader did not get a page", failed.getCause());
        }
    }

    @Override
    public void close() {
        goesOn = false;
        threads.shutdownNow();
    }
}
