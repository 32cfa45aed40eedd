package org.keptword.web.retention;

import java.time.LocalDate;
import java.util.Optional;
import org.keptword.retention.CaseRetentionDetail;
import org.keptword.retention.ErasureBasis;
import org.keptword.retention.ProposeErasure;
import org.keptword.web.shell.PageForm;

/** Why something is to be erased; the day a client asked for it where the time to keep it has not passed. */
public class ErasureForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String reason;
    public LocalDate askedOn;

    ProposeErasure command(CaseRetentionDetail of) {
        return new ProposeErasure(
                of.id(),
                of.whom(),
                of.due() ? ErasureBasis.RETENTION : ErasureBasis.CLIENT_ASKED,
                of.due() ? Optional.empty() : Optional.ofNullable(askedOn),
                reason);
    }
}
