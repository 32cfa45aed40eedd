package org.keptword.web.prep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.reports.PrepReport;
import org.keptword.web.paper.Paper;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Speech;

/** Prep reports as files, for those who print several in one go. */
@ApplicationScoped
public class PrepFiles {

    private PrepPdf pdf;

    @Inject
    public void use(PrepPdf given) {
        pdf = given;
    }

    /** One report as a file. */
    public byte[] print(PrepReport report, Speech speech, Dates dates, Paper paper) {
        return pdf.print(report, speech, dates, paper);
    }
}
