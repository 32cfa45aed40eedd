package org.keptword.web.summary;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.keptword.web.paper.Binder;
import org.keptword.web.paper.Paper;
import org.keptword.web.paper.PdfRenderer;
import org.keptword.web.paper.Stationery;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Language;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.TextsOnDisk;

/** Prints a day in a process of its own, and says how many pages it has and how many milliseconds of a processor it took once warm. */
final class PrintedDay {

    /** All the memory there is, in MB: some 11 MB of it are taken before anything is printed. */
    static final int HEAP = 80;

    static final int FILES = 20;
    static final int PAGES = 10;

    private static final int WARMING = 4;

    private static final String WORDS = "One line after the other, so that it goes on and on. ".repeat(120);

    private final SummaryPdf pdf = new SummaryPdf();
    private final LocalizedTexts localizedTexts;
    private final Dates dates;

    private PrintedDay() throws IOException {
        PdfRenderer press = new PdfRenderer();
        press.load();
        pdf.use(press);
        localizedTexts = new LocalizedTexts(TextsOnDisk.load(), Language.ENGLISH);
        dates = new Dates(Language.ENGLISH, ZoneId.of("Europe/Madrid"), Clock.fixed(Summaries.NOW, ZoneOffset.UTC));
    }

    public static void main(String[] none) throws IOException {
        PrintedDay day = new PrintedDay();
        day.print(WARMING);
        long before = spent();
        byte[] whole = day.print(FILES);
        long took = spent() - before;
        try (PDDocument document = Loader.loadPDF(whole)) {
            System.out.println(document.getNumberOfPages() + " " + took);
        }
    }

    private static long spent() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }

    private byte[] print(int count) {
        List<byte[]> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(pdf.print(Summaries.work(5, WORDS), 0, localizedTexts, dates, Stationery.blank(Paper.A4)));
        }
        return Binder.bind("Prep pages", "For the counselor", files);
    }
}
