package org.keptword.web.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageTurnsTest {

    private static final String SESSION = "one";
    private static final String PAGE = "/cases/1";

    private final PageTurns turns = new PageTurns();
    private final ExecutorService requests = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        requests.shutdownNow();
    }

    @Test
    void requestsOfOnePageAreNeverAtWorkTogether() throws Exception {
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(requests.submit(() -> turns.inTurn(SESSION, PAGE, () -> {
                most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                Thread.yield();
                atWork.decrementAndGet();
            })));
        }
        for (Future<Boolean> one : all) {
            assertTrue(one.get(20, TimeUnit.SECONDS));
        }
        assertEquals(1, most.get());
        assertEquals(0, turns.size(), "what is kept of pages nobody is at work on");
    }

    @Test
    void anotherPageAndAnotherSessionDoNotWait() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<Boolean> first = requests.submit(() -> turns.inTurn(SESSION, PAGE, () -> {
            begun.countDown();
            await(end);
        }));
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        CompletableFuture<Void> sameTurn = new CompletableFuture<>();
        Future<Boolean> second = requests.submit(() -> turns.inTurn(SESSION, PAGE, () -> sameTurn.complete(null)));

        assertTrue(requests.submit(() -> turns.inTurn(SESSION, "/cases/2", () -> {}))
                .get(20, TimeUnit.SECONDS));
        assertTrue(requests.submit(() -> turns.inTurn("two", PAGE, () -> {})).get(20, TimeUnit.SECONDS));
        assertEquals(false, sameTurn.isDone());

        end.countDown();
        assertTrue(first.get(20, TimeUnit.SECONDS));
        assertTrue(second.get(20, TimeUnit.SECONDS));
        assertTrue(sameTurn.isDone());
    }

    @Test
    void aRequestThatFailsGivesItsTurnBack() throws Exception {
        assertThrows(
                ServletException.class,
                () -> turns.inTurn(SESSION, PAGE, () -> {
                    throw new ServletException("failed");
                }));
        assertEquals(0, turns.size());
        assertTrue(requests.submit(() -> turns.inTurn(SESSION, PAGE, () -> {})).get(20, TimeUnit.SECONDS));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
