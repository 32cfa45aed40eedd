package org.keptword.shared;

import static org.junit.jupiter.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Bounds on what work takes of a processor. The clock tells how busy the machine is as well. */
public final class ProcessorTime {

    private static final long MILLIS_BETWEEN_LOOKS = 20;

    private ProcessorTime() {}

    /** Does the work in a thread of its own and gives its result; fails as soon as it has taken more of a processor than this. */
    public static <T> T within(Duration most, Callable<T> work) {
        AtomicLong before = new AtomicLong();
        FutureTask<T> task = new FutureTask<>(() -> {
            before.set(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()); // not 0 where the clock is set
            return work.call();
        });
        Thread thread = new Thread(task, "bounded work");
        thread.setDaemon(true);
        thread.start();
        while (true) {
            try {
                return task.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException working) {
                if (spent(thread, before.get()).compareTo(most) > 0) {
                    thread.interrupt();
                    return fail("took more than " + most.toMillis() + " ms of a processor");
                }
            } catch (ExecutionException failed) {
                return fail(failed.getCause());
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return fail(ended);
            }
        }
    }

    /** Of a thread that has ended, nothing is known. */
    private static Duration spent(Thread thread, long before) {
        long now = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
        return Duration.ofNanos(before == 0 ? 0 : Math.max(0, now - before));
    }
}
