package org.keptword.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.cases.closing.SplitService;
import org.keptword.shared.CaseId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/** Splits a couple's case, after saying what goes where. */
@Named
@RequestScoped
public class SplitBacking {

    @Inject
    SplitService service;

    @Inject
    CurrentRoute route;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    public void split() {
        service.split(id());
        redirect.saying("cases.split.done").again();
    }

    public SplitService.SplitPreview getView() {
        return reading.of(SplitService.SplitPreview.class, () -> service.preview(id()));
    }

    /** Meetings ahead, with both and with one. */
    public int getPlanned() {
        return getView().joint().planned()
                + getView().people().stream()
                        .mapToInt(SplitService.SplitPreview.Own::planned)
                        .sum();
    }

    private CaseId id() {
        return route.caseId();
    }
}
