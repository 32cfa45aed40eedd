package org.keptword.web.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageLocksTest {

    private static final String SESSION = "one";
    private static final String PAGE = "/cases/1";
    private static final int MOST = 8;

    private final PageLocks locks = new PageLocks();
    private final ExecutorService requests = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        requests.shutdownNow();
    }

    @Test
    void requestsOfOnePageComeOneAfterTheOtherInTheirOrder() throws Exception {
        List<Integer> order = new ArrayList<>(); // by one thread at a time, or numbers are missing
        List<Future<Boolean>> all = new ArrayList<>();
        all.add(hold(locks));
        for (int i = 1; i < MOST; i++) {
            int number = i;
            all.add(requests.submit(() -> locks.locked(SESSION, PAGE, () -> order.add(number))));
            await(locks, i + 1);
        }
        end.countDown();
        for (Future<Boolean> one : all) {
            assertTrue(one.get());
        }
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7), order);
        assertEquals(0, locks.size(), "kept of pages that are done");
    }

    @Test
    void anotherPageAndAnotherSessionDoNotWait() throws Exception {
        Future<Boolean> first = hold(locks);
        Future<Boolean> second = requests.submit(() -> locks.locked(SESSION, PAGE, () -> {}));
        await(locks, 2);

        assertTrue(requests.submit(() -> locks.locked(SESSION, "/cases/2", () -> {}))
                .get());
        assertTrue(requests.submit(() -> locks.locked("two", PAGE, () -> {})).get());
        assertFalse(second.isDone());

        end.countDown();
        assertTrue(first.get());
        assertTrue(second.get());
    }

    @Test
    void aRequestThatHasWaitedLongEnoughIsRefused() throws Exception {
        PageLocks impatient = new PageLocks(Duration.ofMillis(20));
        Future<Boolean> first = hold(impatient);
        assertFalse(
                requests.submit(() -> impatient.locked(SESSION, PAGE, () -> {})).get());
        assertEquals(1, impatient.requests(SESSION, PAGE));
        end.countDown();
        assertTrue(first.get());
        assertEquals(0, impatient.size());
    }

    @Test
    void oneMoreThanMayWaitIsRefusedAtOnce() throws Exception {
        CountDownLatch later = new CountDownLatch(1);
        List<Future<Boolean>> waiting = new ArrayList<>();
        for (int i = 1; i <= MOST; i++) {
            waiting.add(requests.submit(() -> locks.locked(SESSION, PAGE, () -> pause(later))));
            await(locks, i);
        }
        assertFalse(locks.locked(SESSION, PAGE, () -> {
            throw new IllegalStateException("more than may wait");
        }));
        later.countDown();
        for (Future<Boolean> one : waiting) {
            assertTrue(one.get());
        }
        assertTrue(locks.locked(SESSION, PAGE, () -> {}));
    }

    @Test
    void aRequestThatFailsLeavesThePageFree() throws Exception {
        assertThrows(
                ServletException.class,
                () -> locks.locked(SESSION, PAGE, () -> {
                    throw new ServletException("failed");
                }));
        assertEquals(0, locks.size());
        assertTrue(requests.submit(() -> locks.locked(SESSION, PAGE, () -> {})).get());
    }

    /** A request that is at work until the end of the test. */
    private Future<Boolean> hold(PageLocks of) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Future<Boolean> held = requests.submit(() -> of.locked(SESSION, PAGE, () -> {
            begun.countDown();
            pause(end);
        }));
        begun.await();
        return held;
    }

    private static void await(PageLocks of, int requests) throws InterruptedException {
        while (of.requests(SESSION, PAGE) != requests) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        TimeUnit.MILLISECONDS.sleep(20); // from being counted to the queue of the lock
    }

    private static void pause(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
