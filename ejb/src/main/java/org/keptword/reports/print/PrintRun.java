package org.keptword.reports.print;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;
import org.keptword.access.CurrentActor;
import org.keptword.reports.prep.PrepReport;
import org.keptword.shared.Actor;
import org.keptword.shared.Roles;

/**
 * Makes the reports of a day, one after the other, as the person they are for: guard, row-level security and trail hold for each as if
 * that person had opened it. Called on a thread of its own, so that nobody waits. One report is in memory at a time, and at the end the
 * files of all, where they become one.
 */
@Stateless
@DenyAll
@RunAs(Roles.COUNSELOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PrintRun {

    private static final Logger LOG = Logger.getLogger(PrintRun.class);

    @Inject
    PrintTransactions transactions;

    @Inject
    CurrentActor current;

    /**
     * Makes what was begun, or goes on with what a server that died has left. Does nothing where somebody works on it. A report that cannot
     * be made is noted, and the others go on.
     *
     * @param person whom they are for
     */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    public void run(PrintId id, Actor person, ReportPrinter printer) {
        current.set(person);
        try {
            transactions.claim(id).ifPresent(worker -> work(id, worker, printer));
        } catch (RuntimeException ended) {
            LOG.warnf("The reports of a day ended early: %s", ended.getClass().getName());
        } finally {
            current.clear();
        }
    }

    private void work(PrintId id, UUID worker, ReportPrinter printer) {
        Runnable alive = () -> beat(id, worker);
        Optional<Integer> place = transactions.next(id, worker);
        while (place.isPresent()) {
            make(id, worker, place.get(), printer, alive);
            place = transactions.next(id, worker);
        }
        List<byte[]> reports = transactions.toBind(id, worker);
        if (reports.isEmpty()) {
            transactions.finish(id, worker);
        } else {
            transactions.bound(id, worker, printer.bind(reports, alive));
        }
    }

    private void make(PrintId id, UUID worker, int place, ReportPrinter printer, Runnable alive) {
        try {
            transactions
                    .read(id, worker, place)
                    .ifPresent(read -> transactions.keep(
                            id, worker, place, printer.print(read.report(), alive), read.fingerprint()));
        } catch (RuntimeException broken) {
            LOG.warnf(
                    "A report of a day could not be made: %s", broken.getClass().getName());
            transactions.fail(id, worker, place);
        }
    }

    /** Ends the waiting for a turn where nothing is to be printed any more. A failure is no reason to: if it lasts, or if
     * the print is gone, the next step finds out. */
    private void beat(PrintId id, UUID worker) {
        boolean goesOn;
        try {
            goesOn = transactions.beat(id, worker);
        } catch (RuntimeException away) {
            LOG.warnf(
                    "That a print goes on could not be noted: %s",
                    away.getClass().getName());
            return;
        }
        if (!goesOn) {
            throw new CancellationException("A print was stopped, or another worker makes it");
        }
    }

    /**
     * Makes files of reports, in one person's language and on that person's paper. Asked from one thread at a time. While it waits for its
     * turn it calls {@code alive} now and then, from that same thread, so that it is known that somebody works on it; what that throws ends
     * the waiting.
     */
    public interface ReportPrinter {

        /** One report as a file. */
        byte[] print(PrepReport report, Runnable alive);

        /** Several such files as one, in their order. */
        byte[] bind(List<byte[]> reports, Runnable alive);
    }
}
