package org.keptword.web.sharing;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Consumer;
import org.keptword.shared.CaseId;
import org.keptword.shared.ShareId;
import org.keptword.shared.StaleState;
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

    private CaseId id;
    private final EnumMap<Stage, RowOrder> shown = new EnumMap<>(Stage.class);

    @PostConstruct
    void load() {
        id = route.caseId();
    }

    public void show(Entry entry) {
        act(sharing::show, "sharing.case.shown", entry);
    }

    public void withdraw(Entry entry) {
        act(sharing::withdraw, "sharing.case.withdrawn", entry);
    }

    public void stop(Entry entry) {
        act(sharing::stop, "sharing.case.stopped", entry);
    }

    /** Shows again what rests. */
    public void showAgain() {
        sharing.showAgain(id);
        redirect.saying("sharing.case.shownAgain").again();
    }

    private void act(Consumer<ShareId> act, String said, Entry entry) {
        if (entry == null) {
            throw new StaleState();
        }
        act.accept(entry.id());
        redirect.saying(said).again();
    }

    public CaseSharing getView() {
        return reading.of(CaseSharing.class, () -> sharing.ofCase(id));
    }

    public List<Entry> getReady() {
        return of(Stage.READY);
    }

    public List<Entry> getAsked() {
        return of(Stage.ASKED);
    }

    public List<Entry> getShown() {
        return of(Stage.SHOWN);
    }

    public List<Entry> getOver() {
        return getView().of(Stage.OVER);
    }

    private List<Entry> of(Stage stage) {
        return shown.computeIfAbsent(stage, one -> new RowOrder())
                .of(
                        getView().of(stage),
                        getView().entries().stream(),
                        entry -> entry.id().value());
    }
}
