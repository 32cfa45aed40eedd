package org.keptword.web.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.progress.CaseProgress;
import org.keptword.web.paper.PdfRenderer;
import org.keptword.web.paper.Stationery;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Prints a case over its sessions. */
@ApplicationScoped
public class ProgressPdf {

    private static final String STYLE = PdfRenderer.read("/org/keptword/web/progress/progress-pdf.css");

    private PdfRenderer press;

    @Inject
    void use(PdfRenderer renderer) {
        press = renderer;
    }

    /** The same drawings and numbers as a file. */
    byte[] print(CaseProgress progress, LocalizedTexts localizedTexts, Dates dates, Stationery stationery) {
        ProgressDocument document =
                new ProgressDocument(progress, ProgressDocumentWriter.paper(localizedTexts, dates, press));
        return press.print(document.sheet(
                localizedTexts.get("progress.title"),
                localizedTexts.get("progress.for-counselor"),
                localizedTexts.with(
                        "progress.made", dates.printed(progress.axis().now())),
                stationery,
                STYLE));
    }
}
