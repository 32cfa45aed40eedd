package org.keptword.web.sharing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.cases.CaseHeader;
import org.keptword.shared.CaseMode;
import org.keptword.sharing.CaseShareService;

/** How many texts of a case wait for the counselor to show them, for its first page. */
@Named
@RequestScoped
public class ReadySharesBacking {

    @Inject
    CaseShareService sharing;

    private Integer known;

    /** The number; 0 in the case of one client. */
    public int of(CaseHeader header) {
        if (known == null) {
            known = header.mode() == CaseMode.COUPLE ? sharing.ready(header.id()) : 0;
        }
        return known;
    }
}
