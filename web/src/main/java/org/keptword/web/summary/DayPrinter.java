package org.keptword.web.summary;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.print.PrintRun;
import org.keptword.reports.print.PrintView;
import org.keptword.web.paper.Binder;
import org.keptword.web.paper.PrintQueue;
import org.keptword.web.paper.Stationery;
import org.keptword.web.prep.PrepPdf;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Prints the reports of a day in one person's language, each in its turn. */
final class DayPrinter implements PrintRun.ReportPrinter {

    /** So often a print that waits for its turn says that it is being made. */
    private static final Duration BEAT = Duration.ofSeconds(15);

    private final UUID practice;
    private final PrepPdf pdf;
    private final PrintView.PrintFor eyes;
    private final LocalizedTexts localizedTexts;
    private final Dates dates;
    private final Stationery stationery;

    DayPrinter(
            UUID practice,
            PrepPdf pdf,
            PrintView.PrintFor eyes,
            LocalizedTexts localizedTexts,
            Dates dates,
            Stationery stationery) {
        this.practice = practice;
        this.pdf = pdf;
        this.eyes = eyes;
        this.localizedTexts = localizedTexts;
        this.dates = dates;
        this.stationery = stationery;
    }

    @Override
    public byte[] print(PrepReport report, Runnable alive) {
        return inTurn(alive, () -> pdf.print(report, localizedTexts, dates, stationery));
    }

    @Override
    public byte[] bind(List<byte[]> reports, Runnable alive) {
        String day = dates.day(dates.today());
        return inTurn(
                alive,
                () -> Binder.bind(
                        localizedTexts.with("summary.print.title-of", day),
                        localizedTexts.of("summary.print.eyes", eyes),
                        reports));
    }

    private byte[] inTurn(Runnable alive, Supplier<byte[]> work) {
        return PrintQueue.SERVER.inTurn(practice, BEAT, alive, work);
    }
}
