package org.keptword.web.summary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.keptword.reports.print.DayPrintService;
import org.keptword.reports.print.PrintId;
import org.keptword.reports.print.PrintRun;
import org.keptword.reports.print.PrintView;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.web.files.StationeryLoader;
import org.keptword.web.prep.PrepPdf;
import org.keptword.web.shell.Shell;

/** Begins to print a day, and lets the work go on by itself. */
@RequestScoped
public class DayPrintStarter {

    @Resource
    ManagedExecutorService threads;

    @Inject
    DayPrintService prints;

    @Inject
    PrintRun run;

    @Inject
    PrepPdf pdf;

    @Inject
    Shell shell;

    @Inject
    StationeryLoader stationery;

    /** The day that is being printed now: this one, or one begun before that is still in the making. */
    public PrintId begin(PrintView.Kind kind, PrintView.PrintFor eyes) {
        Optional<PrintId> begun = prints.begin(kind, eyes);
        begun.ifPresent(id -> make(id, eyes));
        return begun.orElseGet(() -> prints.latest().map(PrintView::id).orElseThrow(NotFound::new));
    }

    /** The same; whoever looks at one that a server has left sees to it that this one goes on with it. */
    public PrintView goOn(PrintView print) {
        if (print.left()) {
            make(print.id(), print.eyes());
        }
        return print;
    }

    private void make(PrintId id, PrintView.PrintFor eyes) {
        Actor actor = shell.actor().orElseThrow(NotFound::new);
        DayPrinter press = new DayPrinter(
                actor.practice().value(), pdf, eyes, shell.speech(), shell.dates(), stationery.of(actor));
        threads.execute(() -> run.run(id, actor, press));
    }
}
