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
import org.jboss.logging.Logger;
import org.keptword.access.CurrentActor;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.prep.PrepService;
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
    PrepService prep;

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
        Optional<PrintTransactions.PrintStep> step = transactions.next(id, worker);
        while (step.isPresent()) {
            make(id, worker, step.get(), printer);
            step = transactions.next(id, worker);
        }
        List<byte[]> reports = transactions.toBind(id, worker);
        if (reports.isEmpty()) {
            transactions.finish(id, worker);
        } else {
            transactions.bound(id, worker, printer.bind(reports));
        }
    }

    private void make(PrintId id, UUID worker, PrintTransactions.PrintStep step, ReportPrinter printer) {
        try {
            transactions.keep(id, worker, step.place(), printer.print(prep.export(step.session(), step.whom(), false)));
        } catch (RuntimeException broken) {
            LOG.warnf(
                    "A report of a day could not be made: %s", broken.getClass().getName());
            transactions.fail(id, worker, step.place());
        }
    }

    /** Makes files of reports, in one person's language and on that person's paper. Asked from one thread at a time. */
    public interface ReportPrinter {

        /** One report as a file. */
        byte[] print(PrepReport report);

        /** Several such files as one, in their order. */
        byte[] bind(List<byte[]> reports);
    }
}
