package org.keptword.web.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.keptword.retention.ErasureLine;
import org.keptword.retention.ErasureService;
import org.keptword.retention.HoldService;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.ReasonForm;
import org.keptword.web.shell.Redirect;

/** How a case is kept, for its staff, and what becomes of a proposal to erase. */
@Named
@RequestScoped
public class CaseRetentionBacking {

    @Inject
    HoldService holds;

    @Inject
    ErasureService erasures;

    @Inject
    CurrentRoute route;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    private final ReasonForm form = new ReasonForm();

    public HoldService.CaseRetention getView() {
        return reading.of(HoldService.CaseRetention.class, () -> holds.records(route.caseId()));
    }

    public void approve() {
        erasures.approve(pending());
        redirect.saying("records.erasure.approved").again();
    }

    public void decline() {
        erasures.decline(pending(), form.reason);
        redirect.saying("records.erasure.declined").again();
    }

    public void withdraw() {
        erasures.withdraw(pending());
        redirect.saying("records.erasure.withdrawn").again();
    }

    private UUID pending() {
        return getView().pending().map(ErasureLine::id).orElseThrow(NotFound::new);
    }

    public ReasonForm getForm() {
        return form;
    }
}
