package org.keptword.sharing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.access.Permit;
import org.keptword.cases.CaseHeader;
import org.keptword.homework.assign.PartnerShares;
import org.keptword.shared.CaseMode;
import org.keptword.sharing.CaseSharing;

/** Counts what waits to be shown for the overview of a case. Names no person, so it is not audited. */
@ApplicationScoped
public class ReadyShares implements PartnerShares {

    @Inject
    ShareRepository rows;

    @Override
    public int ready(CaseHeader header, Permit permit) {
        return header.mode() != CaseMode.COUPLE
                ? 0
                : (int) CaseSharingAssembler.entries(rows.ofCase(permit)).values().stream()
                        .filter(lines -> CaseSharingAssembler.stage(lines) == CaseSharing.Stage.READY)
                        .count();
    }
}
