package org.keptword.web.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.progress.CaseProgress;
import org.keptword.web.paper.Paper;
import org.keptword.web.paper.PaperPress;
import org.keptword.web.paper.Sheet;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Speech;

/** Prints a case over its sessions. */
@ApplicationScoped
public class ProgressPdf {

    private static final String STYLE = PaperPress.read("/org/keptword/web/progress/progress-pdf.css");

    private PaperPress press;

    @Inject
    void use(PaperPress given) {
        press = given;
    }

    /** The same drawings and numbers as a file. */
    byte[] print(CaseProgress progress, Speech speech, Dates dates, Paper paper) {
        ProgressDocument document = new ProgressDocument(progress, Easel.paper(speech, dates, press));
        return press.print(new Sheet(
                document.title(),
                speech.get("progress.for-counselor"),
                speech.with("progress.made", dates.moment(progress.axis().now())),
                speech.language(),
                paper,
                STYLE,
                document.body(),
                document.sections()));
    }
}
