package org.keptword.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.keptword.access.HandOverService;
import org.keptword.shared.CaseId;
import org.keptword.shared.PersonId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.RowOrder;

/** The cases of one counselor, to be given to another: some of them, or all that are open. */
@Named
@ViewScoped
public class HandOverBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    HandOverService service;

    @Inject
    CurrentRoute route;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    private final HandOverForm form = new HandOverForm();
    private final RowOrder shown = new RowOrder();

    public void handOver() {
        give(form.cases());
    }

    public void handOverAll() {
        give(getView().openCases());
    }

    private void give(Set<CaseId> cases) {
        service.handOver(form.command(getView().counselor(), cases));
        redirect.saying("access.hand-over.done", cases.size()).again();
    }

    public HandOverService.HandOverView getView() {
        return reading.of(HandOverService.HandOverView.class, () -> service.of(new PersonId(route.id("person"))));
    }

    public List<HandOverService.CaseOfCounselor> getCases() {
        return shown.of(getView().cases(), one -> one.id().value());
    }

    public HandOverForm getForm() {
        return form;
    }
}
