package org.keptword.web.summary;

import java.util.List;
import org.keptword.web.chart.Surface;
import org.keptword.web.paper.PdfRenderer;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Writes a summary. */
final class SummaryDocumentWriter extends Surface {

    private SummaryDocumentWriter(LocalizedTexts localizedTexts, Dates dates, Medium medium) {
        super("summary", localizedTexts, dates, medium);
    }

    static SummaryDocumentWriter screen(LocalizedTexts localizedTexts, Dates dates) {
        return new SummaryDocumentWriter(localizedTexts, dates, Medium.screen());
    }

    static SummaryDocumentWriter paper(LocalizedTexts localizedTexts, Dates dates, PdfRenderer press) {
        return new SummaryDocumentWriter(localizedTexts, dates, Medium.paper(press));
    }

    /** A paragraph. */
    void line(String text) {
        html().say("p", "summary-line", text);
    }

    /** A paragraph about what is not there. */
    void nothing(String text) {
        html().say("p", "summary-none", text);
    }

    /** A list of sentences. */
    void list(List<String> lines) {
        html().in("ul", "summary-lines", () -> lines.forEach(line -> html().say("li", null, line)));
    }
}
