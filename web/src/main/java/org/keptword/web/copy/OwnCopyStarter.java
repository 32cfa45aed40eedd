package org.keptword.web.copy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.keptword.reports.copy.OwnCopyRun;
import org.keptword.reports.copy.OwnCopyService;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.web.paper.Paper;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Begins an own copy, and lets the work go on by itself. */
@RequestScoped
public class OwnCopyStarter {

    /** One copy is laid out at a time, however many people ask. */
    private static final Semaphore TURNS = new Semaphore(1, true);

    private static final int BEAT_SECONDS = 15;

    @Resource
    ManagedExecutorService threads;

    @Inject
    OwnCopyService copies;

    @Inject
    OwnCopyRun run;

    @Inject
    OwnCopyPdf pdf;

    @Inject
    Shell shell;

    /** Begins one, unless one is being made already. */
    public void begin() {
        Actor actor = shell.actor().orElseThrow(NotFound::new);
        copies.begin().ifPresent(id -> {
            OwnCopyRun.OwnCopyPrinter press =
                    press(shell.speech(), shell.dates(), Paper.of(actor.locale(), actor.zone()));
            threads.execute(() -> run.run(id, actor, press));
        });
    }

    private OwnCopyRun.OwnCopyPrinter press(LocalizedTexts localizedTexts, Dates dates, Paper paper) {
        OwnCopyPdf printer = pdf;
        ManagedExecutorService pool = threads;
        return (copy, alive) -> {
            Future<byte[]> print = pool.submit(() -> inTurn(() -> printer.print(copy, localizedTexts, dates, paper)));
            try {
                return waitFor(print, alive);
            } finally {
                print.cancel(true);
            }
        };
    }

    private static byte[] inTurn(Supplier<byte[]> print) throws InterruptedException {
        TURNS.acquire();
        try {
            return print.get();
        } finally {
            TURNS.release();
        }
    }

    /** Waits for the paper, and says every few seconds that somebody does. */
    private static byte[] waitFor(Future<byte[]> print, Runnable alive) {
        while (true) {
            try {
                return print.get(BEAT_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException goesOn) {
                alive.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The server stops", stopped);
            } catch (ExecutionException broken) {
                throw new IllegalStateException("It could not be printed", broken);
            }
        }
    }
}
