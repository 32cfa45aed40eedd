package org.keptword.web.retention;

import java.time.LocalDate;
import java.util.Optional;
import org.keptword.retention.CaseRetentionDetail;
import org.keptword.retention.ErasureLine;
import org.keptword.retention.ErasureService;
import org.keptword.web.shell.PageForm;

/** Why something is to be erased; the day a client asked for it where the time to keep it has not passed. */
public class ErasureForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String reason;
    public LocalDate askedOn;

    ErasureService.ProposeErasure command(CaseRetentionDetail of) {
        return new ErasureService.ProposeErasure(
                of.id(),
                of.whom(),
                of.due() ? ErasureLine.Basis.RETENTION : ErasureLine.Basis.CLIENT_ASKED,
                of.due() ? Optional.empty() : Optional.ofNullable(askedOn),
                reason);
    }
}
