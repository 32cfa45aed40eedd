package org.keptword.web.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrintQueueTest {

    private final UUID busy = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void aPracticeWithManyPrintsMakesOnlyItsOwnPeopleWait() throws Exception {
        PrintQueue queue = new PrintQueue(2);
        CountDownLatch printing = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        List<Future<?>> many = new ArrayList<>();
        AtomicInteger atOnce = new AtomicInteger();
        for (int i = 0; i < 5; i++) {
            many.add(threads.submit(() -> run(queue, busy, () -> {}, () -> {
                assertEquals(1, atOnce.incrementAndGet(), "one of a practice at a time");
                printing.countDown();
                await(end);
                atOnce.decrementAndGet();
            })));
        }
        printing.await();

        CompletableFuture<Boolean> done = new CompletableFuture<>();
        threads.submit(() -> run(queue, other, () -> {}, () -> done.complete(true)));

        assertTrue(done.get(), "another practice has its turn meanwhile");
        end.countDown();
        for (Future<?> one : many) {
            one.get();
        }
    }

    @Test
    void whoeverIsCanceledWhileWaitingLeavesTheQueue() throws Exception {
        PrintQueue queue = new PrintQueue(1);
        CountDownLatch printing = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> first = threads.submit(() -> run(queue, other, () -> {}, () -> {
            printing.countDown();
            await(end);
        }));
        printing.await();
        assertThrows(
                Canceled.class,
                () -> run(
                        queue,
                        busy,
                        () -> {
                            throw new Canceled();
                        },
                        () -> {}));
        end.countDown();
        first.get();
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        run(queue, busy, () -> {}, () -> done.complete(true));
        assertTrue(done.isDone(), "its turns are free again");
    }

    private static void run(PrintQueue queue, UUID practice, Runnable alive, Runnable work) {
        queue.inTurn(practice, Duration.ofMillis(5), alive, () -> {
            work.run();
            return true;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Canceled extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
