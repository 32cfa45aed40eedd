package org.keptword.web.summary;

import java.time.LocalDate;
import org.keptword.cases.closing.CloseCase;
import org.keptword.shared.CaseId;
import org.keptword.web.shell.PageForm;

/** What is typed about the end of a case. */
public class ClosingForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public CloseCase.Reason reason;
    public LocalDate on;
    public String words;
    public boolean inDischarge;

    CloseCase command(CaseId of) {
        return new CloseCase(of, reason, on, words, inDischarge);
    }

    public CloseCase.Reason[] getReasons() {
        return CloseCase.Reason.values();
    }
}
