package org.keptword.web.summary;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.print.PrintRun;
import org.keptword.reports.print.PrintView;
import org.keptword.web.paper.Binder;
import org.keptword.web.paper.Paper;
import org.keptword.web.prep.PrepPdf;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Prints the reports of a day in one person's language. However many people print their day, few reports are laid out at a time. */
final class DayPrinter implements PrintRun.ReportPrinter {

    /** So many at a time, of all days that are being printed. */
    private static final Semaphore TURNS = new Semaphore(2, true);

    private final PrepPdf pdf;
    private final PrintView.PrintFor eyes;
    private final LocalizedTexts localizedTexts;
    private final Dates dates;
    private final Paper paper;

    DayPrinter(PrepPdf pdf, PrintView.PrintFor eyes, LocalizedTexts localizedTexts, Dates dates, Paper paper) {
        this.pdf = pdf;
        this.eyes = eyes;
        this.localizedTexts = localizedTexts;
        this.dates = dates;
        this.paper = paper;
    }

    @Override
    public byte[] print(PrepReport report) {
        return inTurn(() -> pdf.print(report, localizedTexts, dates, paper));
    }

    @Override
    public byte[] bind(List<byte[]> reports) {
        String day = dates.day(dates.today());
        return inTurn(() -> Binder.bind(
                localizedTexts.with("summary.print.title-of", day),
                localizedTexts.of("summary.print.eyes", eyes),
                reports));
    }

    private static byte[] inTurn(Supplier<byte[]> work) {
        TURNS.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            TURNS.release();
        }
    }
}
