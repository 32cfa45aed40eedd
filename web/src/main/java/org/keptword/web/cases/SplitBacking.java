package org.keptword.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
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
        boolean several = service.split(id()).size() > 1;
        redirect.saying(several ? "cases.split.done" : "cases.split.done.one").again();
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

    /** The name of the one who goes on where the other has left; null where both go on. */
    public String getAlone() {
        List<SplitService.SplitPreview.Own> going = getView().people().stream()
                .filter(SplitService.SplitPreview.Own::goesOn)
                .toList();
        return going.size() == 1 ? going.get(0).name() : null;
    }

    private CaseId id() {
        return route.caseId();
    }
}
