package org.keptword.web.prep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.reports.PrepReport;
import org.keptword.web.paper.Paper;
import org.keptword.web.paper.PaperPress;
import org.keptword.web.paper.Sheet;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Speech;

/** Prints a prep report. */
@ApplicationScoped
public class PrepPdf {

    private static final String STYLE = PaperPress.read("/org/keptword/web/prep/prep-pdf.css");

    private PaperPress press;

    @Inject
    void use(PaperPress given) {
        press = given;
    }

    /** The report as a file; whom it is for stands large on every page. */
    public byte[] print(PrepReport report, Speech speech, Dates dates, Paper paper) {
        PrepDocument document = new PrepDocument(report, Canvas.paper(speech, dates, press));
        return press.print(new Sheet(
                document.title(),
                document.whom(),
                speech.with("prep.made", dates.moment(report.madeAt())),
                speech.language(),
                paper,
                STYLE,
                document.body(),
                document.sections()));
    }
}
