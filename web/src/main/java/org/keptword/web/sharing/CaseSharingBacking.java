package org.keptword.web.sharing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import org.keptword.sharing.CaseShareService;
import org.keptword.sharing.CaseSharing;
import org.keptword.sharing.CaseSharing.Entry;
import org.keptword.sharing.CaseSharing.Stage;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.RowOrder;

/** What is shared between the partners of a case. A button acts on the row it was shown in, whatever happened to the list since. */
@Named
@ViewScoped
public class CaseSharingBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CaseShareService sharing;

    @Inject
    CurrentRoute route;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    private final EnumMap<Stage, RowOrder> shown = new EnumMap<>(Stage.class);

    public void show(Entry entry) {
        sharing.show(RowOrder.shown(entry).id());
        redirect.saying("sharing.case.shown").again();
    }

    public void withdraw(Entry entry) {
        sharing.withdraw(RowOrder.shown(entry).id());
        redirect.saying("sharing.case.withdrawn").again();
    }

    public void stop(Entry entry) {
        sharing.stop(RowOrder.shown(entry).id());
        redirect.saying("sharing.case.stopped").again();
    }

    /** Shows again what rests. */
    public void showAgain() {
        sharing.showAgain(route.caseId());
        redirect.saying("sharing.case.shownAgain").again();
    }

    public CaseSharing getView() {
        return reading.of(CaseSharing.class, () -> sharing.ofCase(route.caseId()));
    }

    /** The entries of a stage as they were shown. */
    public List<Entry> of(Stage stage) {
        List<Entry> all = getView().entries();
        return shown.computeIfAbsent(stage, one -> new RowOrder())
                .of(getView().of(stage), all.stream(), one -> one.id().value());
    }
}
