package org.keptword.web.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.reports.copy.OwnCopy;
import org.keptword.web.chart.Surface;
import org.keptword.web.paper.PdfRenderer;
import org.keptword.web.paper.Portions;
import org.keptword.web.paper.Stationery;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Prints own copies: one file, or where somebody wrote much, one after the other. */
@ApplicationScoped
public class OwnCopyPdf {

    private static final String STYLE = PdfRenderer.read("/org/keptword/web/summary/summary-pdf.css");

    private PdfRenderer press;

    @Inject
    public void use(PdfRenderer renderer) {
        press = renderer;
    }

    /**
     * A whole copy.
     *
     * @param work the responses, each asked for when what is before it is laid out or waits to be
     * @param files takes the layout of each file, one after the other; until it has made it, no more is read
     */
    public void print(
            OwnCopy copy,
            Iterable<ExerciseView> work,
            Consumer<Supplier<byte[]>> files,
            LocalizedTexts localizedTexts,
            Dates dates,
            Stationery stationery) {
        List<ResponsePortion> portions = new ArrayList<>();
        int weighs = 0;
        int number = 1;
        for (ExerciseView view : work) {
            for (ResponsePortion portion : ResponsePortion.of(view)) {
                if (weighs + portion.weight() > Portions.FILE && !portions.isEmpty()) {
                    OwnCopyDocument.Part full = new OwnCopyDocument.Part(number, false, List.copyOf(portions));
                    files.accept(() -> file(copy, full, localizedTexts, dates, stationery));
                    number++;
                    portions.clear();
                    weighs = 0;
                }
                portions.add(portion);
                weighs += portion.weight();
            }
        }
        OwnCopyDocument.Part last = new OwnCopyDocument.Part(number, true, List.copyOf(portions));
        files.accept(() -> file(copy, last, localizedTexts, dates, stationery));
    }

    private byte[] file(
            OwnCopy copy,
            OwnCopyDocument.Part part,
            LocalizedTexts localizedTexts,
            Dates dates,
            Stationery stationery) {
        OwnCopyDocument document =
                new OwnCopyDocument(copy, part, Surface.paper("copy.paper", localizedTexts, dates, press));
        return press.print(document.sheet(
                "",
                localizedTexts.get("copy.paper.for-you"),
                localizedTexts.with("copy.paper.made", dates.printed(copy.madeAt())),
                stationery,
                STYLE));
    }
}
