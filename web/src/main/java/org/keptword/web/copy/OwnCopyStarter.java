package org.keptword.web.copy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.keptword.reports.copy.OwnCopyId;
import org.keptword.reports.copy.OwnCopyRun;
import org.keptword.reports.copy.OwnCopyService;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.web.files.StationeryLoader;
import org.keptword.web.paper.PrintQueue;
import org.keptword.web.paper.Stationery;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Begins an own copy, and lets the work go on by itself. */
@RequestScoped
public class OwnCopyStarter {

    /** So often a copy that waits for its turn says that it is being made. */
    private static final Duration BEAT = Duration.ofSeconds(15);

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

    @Inject
    StationeryLoader stationery;

    /** Begins one, unless one is being made already. */
    public void begin() {
        copies.begin().ifPresent(this::make);
    }

    /** The same; whoever looks at one that a server has left sees to it that this one makes it. */
    public OwnCopyService.OwnCopyView goOn(OwnCopyService.OwnCopyView copy) {
        if (copy.left()) {
            make(copy.id());
        }
        return copy;
    }

    private void make(OwnCopyId id) {
        Actor actor = shell.actor().orElseThrow(NotFound::new);
        OwnCopyRun.OwnCopyPrinter press = press(actor, shell.speech(), shell.dates());
        threads.execute(() -> run.run(id, actor, press));
    }

    private OwnCopyRun.OwnCopyPrinter press(Actor actor, LocalizedTexts localizedTexts, Dates dates) {
        OwnCopyPdf printer = pdf;
        Stationery sheets = stationery.of(actor);
        return (copy, work, files, alive) -> printer.print(
                copy,
                work,
                layout -> files.accept(PrintQueue.SERVER.inTurn(actor.practice().value(), BEAT, alive, layout)),
                localizedTexts,
                dates,
                sheets);
    }
}
