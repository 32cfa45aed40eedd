package org.keptword.web.summary;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.keptword.reports.PrepReport;
import org.keptword.reports.Press;
import org.keptword.reports.PrintFor;
import org.keptword.web.paper.Binder;
import org.keptword.web.paper.Paper;
import org.keptword.web.prep.PrepPdf;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Speech;

/** Prints the reports of a day in one person's language. However many people print their day, few reports are laid out at a time. */
final class DayPress implements Press {

    /** So many at a time, of all days that are being printed. */
    private static final Semaphore TURNS = new Semaphore(2, true);

    private final PrepPdf pdf;
    private final PrintFor eyes;
    private final Speech speech;
    private final Dates dates;
    private final Paper paper;

    DayPress(PrepPdf pdf, PrintFor eyes, Speech speech, Dates dates, Paper paper) {
        this.pdf = pdf;
        this.eyes = eyes;
        this.speech = speech;
        this.dates = dates;
        this.paper = paper;
    }

    @Override
    public byte[] print(PrepReport report) {
        return inTurn(() -> pdf.print(report, speech, dates, paper));
    }

    @Override
    public byte[] bind(List<byte[]> reports) {
        String day = dates.day(dates.today());
        return inTurn(() -> Binder.bind(
                speech.with("summary.print.title-of", day), speech.of("summary.print.eyes", eyes), reports));
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
