package org.keptword.web.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.reports.CaseSummary;
import org.keptword.reports.ClientWork;
import org.keptword.web.chart.Surface;
import org.keptword.web.paper.Paper;
import org.keptword.web.paper.PaperPress;
import org.keptword.web.paper.Sheet;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Speech;

/** Prints summaries and one client's work. */
@ApplicationScoped
public class SummaryPdf {

    private static final String STYLE = PaperPress.read("/org/keptword/web/summary/summary-pdf.css");

    private PaperPress press;

    @Inject
    void use(PaperPress given) {
        press = given;
    }

    /** A summary as a file. */
    byte[] print(CaseSummary summary, Speech speech, Dates dates, Paper paper) {
        SummaryDocument document = new SummaryDocument(summary, Surface.paper("summary", speech, dates, press));
        return press.print(new Sheet(
                document.title(),
                document.subject(),
                speech.with("summary.made", dates.moment(summary.madeAt())),
                speech.language(),
                paper,
                STYLE,
                document.body(),
                document.sections()));
    }

    /** One client's work as a file. */
    byte[] print(ClientWork work, Speech speech, Dates dates, Paper paper) {
        WorkDocument document = new WorkDocument(work, Surface.paper("summary", speech, dates, press));
        return press.print(new Sheet(
                document.title(),
                speech.get("summary.for-counselor"),
                speech.with("summary.made", dates.moment(work.madeAt())),
                speech.language(),
                paper,
                STYLE,
                document.body(),
                document.sections()));
    }
}
