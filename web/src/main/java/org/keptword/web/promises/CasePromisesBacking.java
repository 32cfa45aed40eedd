package org.keptword.web.promises;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.keptword.promises.decide.CasePromiseService;
import org.keptword.promises.decide.CasePromises;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.RowOrder;

/** The promises of a case. A button acts on the row it was shown in, whatever happened to the list since. */
@Named
@ViewScoped
public class CasePromisesBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CasePromiseService promises;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    PageReading reading;

    private final HashMap<UUID, RowOrder> waiting = new HashMap<>();
    private final HashMap<UUID, RowOrder> running = new HashMap<>();

    public void approve(CasePromises.Line line) {
        promises.approve(RowOrder.shown(line).id());
        redirect.saying("promises.case.approved").again();
    }

    public void resume(CasePromises.Line line) {
        promises.resume(RowOrder.shown(line).id());
        redirect.saying("promises.case.resumed").again();
    }

    public void hide(CasePromises.Line line) {
        promises.hide(RowOrder.shown(line).id());
        redirect.saying("promises.case.hidden").again();
    }

    public CasePromises getView() {
        return reading.of(CasePromises.class, () -> promises.ofCase(route.caseId()));
    }

    /** The promises of a partner that wait for the counselor. */
    public List<CasePromises.Line> waitingOf(CasePromises.Person who) {
        return shown(waiting, who, who.waiting());
    }

    /** The promises of a partner that run. */
    public List<CasePromises.Line> runningOf(CasePromises.Person who) {
        return shown(running, who, who.running());
    }

    private static List<CasePromises.Line> shown(
            Map<UUID, RowOrder> rows, CasePromises.Person who, List<CasePromises.Line> now) {
        return rows.computeIfAbsent(who.id().value(), id -> new RowOrder())
                .of(
                        now,
                        Stream.of(who.waiting(), who.running(), who.over()).flatMap(List::stream),
                        line -> line.id().value());
    }
}
