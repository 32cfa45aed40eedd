package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.CaseOfCounselor;
import org.keptword.access.HandOver;
import org.keptword.access.HandOverService;
import org.keptword.access.HandOverView;
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

    private PersonId id;
    private UUID to;
    private final HashMap<UUID, Boolean> chosen = new HashMap<>();
    private final RowOrder shown = new RowOrder();

    @PostConstruct
    void load() {
        id = new PersonId(route.id("person"));
    }

    public void handOver() {
        give(chosen.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .map(CaseId::new)
                .collect(Collectors.toSet()));
    }

    public void handOverAll() {
        give(getView().cases().stream()
                .filter(CaseOfCounselor::open)
                .map(CaseOfCounselor::id)
                .collect(Collectors.toSet()));
    }

    private void give(Set<CaseId> cases) {
        service.handOver(new HandOver(id, to == null ? null : new PersonId(to), cases));
        redirect.saying("access.hand-over.done", cases.size()).again();
    }

    public HandOverView getView() {
        return reading.of(HandOverView.class, () -> service.of(id));
    }

    public List<CaseOfCounselor> getCases() {
        List<CaseOfCounselor> now = getView().cases();
        return shown.of(now, now.stream(), one -> one.id().value());
    }

    public Map<UUID, Boolean> getChosen() {
        return chosen;
    }

    public String getTo() {
        return to == null ? "" : to.toString();
    }

    public void setTo(String to) {
        this.to = to == null || to.isEmpty() ? null : UUID.fromString(to);
    }
}
