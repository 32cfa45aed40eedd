package org.keptword.tests.container.pace;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.keptword.audit.AuditLogSealer;
import org.keptword.audit.PaceAuditLog;
import org.keptword.homework.answer.HandIn;
import org.keptword.tests.container.CoupleFixture;
import org.keptword.vault.PaceVault;

/**
 * Hand-ins a second of four clients at a time, with trail and encryption and without both, in turn within one server. The linking of the
 * entries that a round wrote is part of its time.
 */
class HandInPace extends CoupleFixture {

    private static final int ROUNDS = 12;
    private static final int WARM = 4;
    private static final int EACH = 40;
    private static final int AT_ONCE = 4;

    @Inject
    private AuditLogSealer sealer;

    /** One hand-in that was prepared. */
    private record Work(Client client, HandIn command) {}

    @Test
    void handInsASecondWithTrailAndEncryptionAndWithoutBoth() throws Exception {
        Practice practice = practice();
        long[] nanos = new long[2];
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (int round = 0; round < ROUNDS + WARM; round++) {
                int without = round % 4 == 1 || round % 4 == 2 ? 1 : 0;
                List<Work> work = prepared(practice);
                link(practice);
                switchOff(without == 1);
                long took = timed(practice, threads, work);
                switchOff(false);
                nanos[without] += round < WARM ? 0 : took;
            }
        } finally {
            switchOff(false);
            threads.shutdownNow();
        }
        double with = rate(nanos[0]);
        double without = rate(nanos[1]);
        String line = String.format(
                java.util.Locale.ROOT,
                "hand-ins a second, %d at once: %.0f with trail and encryption, %.0f without both: %.0f %% (at least 70 %%)",
                AT_ONCE,
                with,
                without,
                100 * with / without);
        Files.writeString(Path.of(System.getenv("KEPTWORD_TEST_DATA")).resolveSibling("pace.txt"), line + "\n");
        assertTrue(with >= 0.7 * without, line);
    }

    private static double rate(long nanos) {
        return ROUNDS / 2.0 * EACH * 1e9 / nanos;
    }

    private static void switchOff(boolean off) {
        PaceAuditLog.OFF.set(off);
        PaceVault.OFF.set(off);
    }

    private List<Work> prepared(Practice practice) throws Exception {
        List<Work> work = new ArrayList<>();
        while (work.size() < EACH) {
            Couple couple = atWork(practice);
            for (Client client : List.of(couple.ana(), couple.tom())) {
                work.add(new Work(
                        client, handing(client, give(client, ONCE), 0, leadUp("I shouted. ".repeat(100), false))));
            }
        }
        return work;
    }

    private long timed(Practice practice, ExecutorService threads, List<Work> work) throws Exception {
        List<Callable<Boolean>> acts = work.stream()
                .map(one -> (Callable<Boolean>) () -> as(one.client().actor(), () -> answers.handIn(one.command()))
                        .isHandedIn())
                .toList();
        long began = System.nanoTime();
        for (Future<Boolean> done : threads.invokeAll(acts)) {
            assertTrue(done.get());
        }
        link(practice);
        return System.nanoTime() - began;
    }

    private void link(Practice practice) throws Exception {
        as(practice.job(), () -> sealer.seal(practice.job()));
    }
}
