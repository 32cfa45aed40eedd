package org.keptword.web.cases;

import org.keptword.cases.CaseService;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Ids;
import org.keptword.web.shell.PageForm;

/** What is typed about a case to be opened. */
public class NewCaseForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public CaseMode mode = CaseMode.COUPLE;
    public Aim aim = Aim.UNDECIDED;
    public String first;
    public String second;
    public String place;

    CaseService.OpenCase command() {
        return new CaseService.OpenCase(
                mode, aim, first, second, Ids.parse(place).orElse(null));
    }
}
