package org.keptword.web.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.keptword.web.paper.Binder;
import org.keptword.web.paper.Paper;
import org.keptword.web.paper.PaperPress;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Language;
import org.keptword.web.text.Speech;
import org.keptword.web.text.TextsOnDisk;

/**
 * Twenty files of ten pages, printed one after the other and bound into one: what stays alive of the heap, and how long it takes. The
 * figures stand in docs/performance.md; the bounds here are those of the task.
 */
class DayPressTest {

    private static final int FILES = 20;
    private static final int PAGES = 10;
    private static final long MOST_BYTES = 150L << 20;
    private static final long MOST_SECONDS = 10;
    private static final String WORDS = "One line after the other, so that it goes on and on. ".repeat(250);

    @Test
    void twentyFilesOfTenPagesAreBoundWithinTheirTimeAndRoom() throws IOException {
        PaperPress press = new PaperPress();
        press.load();
        SummaryPdf pdf = new SummaryPdf();
        pdf.use(press);
        Speech speech = new Speech(TextsOnDisk.load(), Language.ENGLISH);
        Dates dates =
                new Dates(Language.ENGLISH, ZoneId.of("Europe/Madrid"), Clock.fixed(Summaries.NOW, ZoneOffset.UTC));
        day(pdf, speech, dates);

        long before = alive();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        byte[] whole = day(pdf, speech, dates);
        long spent = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000;
        long most = mostLeftOverWhile(() -> day(pdf, speech, dates)) - before;

        System.getLogger(DayPressTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0} files of {1} pages: {2} ms of one core, {3} MB alive at most beyond what was there, {4} kB",
                        FILES,
                        PAGES,
                        String.valueOf(spent),
                        String.valueOf(most >> 20),
                        String.valueOf(whole.length >> 10));
        try (PDDocument document = Loader.loadPDF(whole)) {
            assertTrue(document.getNumberOfPages() >= FILES * PAGES, document.getNumberOfPages() + " pages");
        }
        assertTrue(spent < MOST_SECONDS * 1000, spent + " ms");
        assertTrue(most < MOST_BYTES, most + " bytes");
    }

    private static byte[] day(SummaryPdf pdf, Speech speech, Dates dates) {
        List<byte[]> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(pdf.print(Summaries.work(5, WORDS), speech, dates, Paper.A4));
        }
        byte[] whole = Binder.bind("Prep pages", "For the counselor", files);
        assertEquals(FILES, files.size());
        return whole;
    }

    /** What is still needed right after a collection. */
    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** The most that any collection left over while the work was done, and at its end. */
    private static long mostLeftOverWhile(Supplier<Object> work) {
        AtomicLong most = new AtomicLong();
        NotificationListener listener = (notification, handback) -> {
            GarbageCollectionNotificationInfo collected =
                    GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
            Map<String, MemoryUsage> after = collected.getGcInfo().getMemoryUsageAfterGc();
            most.accumulateAndGet(
                    ManagementFactory.getMemoryPoolMXBeans().stream()
                            .filter(pool -> pool.getType() == MemoryType.HEAP)
                            .mapToLong(pool -> after.get(pool.getName()).getUsed())
                            .sum(),
                    Math::max);
        };
        List<NotificationEmitter> collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(NotificationEmitter.class::cast)
                .toList();
        collectors.forEach(one -> one.addNotificationListener(listener, null, null));
        Object made = work.get();
        long left = alive();
        for (NotificationEmitter one : collectors) {
            try {
                one.removeNotificationListener(listener);
            } catch (ListenerNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        assertNotNull(made);
        return Math.max(most.get(), left);
    }
}
