package org.keptword.web.prep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.reports.PrepReport;
import org.keptword.web.paper.Paper;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Prep reports as files, for those who print several in one go. */
@ApplicationScoped
public class PrepFiles {

    private PrepPdf pdf;

    @Inject
    public void use(PrepPdf given) {
        pdf = given;
    }

    /** One report as a file. */
    public byte[] print(PrepReport report, LocalizedTexts localizedTexts, Dates dates, Paper paper) {
        return pdf.print(report, localizedTexts, dates, paper);
    }
}
