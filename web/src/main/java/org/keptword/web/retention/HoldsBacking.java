package org.keptword.web.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.keptword.retention.HoldService;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.ReasonForm;
import org.keptword.web.shell.Redirect;

/** Places and lifts a legal hold, on the page of a case's counselor and on that of a manager. */
@Named
@RequestScoped
public class HoldsBacking {

    @Inject
    HoldService holds;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    private final ReasonForm form = new ReasonForm();

    public void place() {
        holds.place(route.caseId(), form.reason);
        redirect.saying("records.hold.placed").again();
    }

    /** Lifts the hold that stands. */
    public void lift(Optional<HoldService.HoldLine> active) {
        holds.lift(active.map(HoldService.HoldLine::id).orElseThrow(NotFound::new), form.reason);
        redirect.saying("records.hold.lifted").again();
    }

    public ReasonForm getForm() {
        return form;
    }
}
