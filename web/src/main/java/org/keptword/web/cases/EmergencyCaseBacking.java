package org.keptword.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.keptword.access.emergency.EmergencyService;
import org.keptword.shared.DomainRefusal;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.RowOrder;

/** A case is looked for by a client's name, and opened. The name is in no address: it would stay in the history of the browser. */
@Named
@ViewScoped
public class EmergencyCaseBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    EmergencyService service;

    @Inject
    CurrentRoute route;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    private String name;
    private String lookedFor;
    private RowOrder shown = new RowOrder();

    public void look() {
        lookedFor = name;
        shown = new RowOrder();
        if (reading.anew(EmergencyService.EmergencySearch.class, this::find).tooShort()) {
            lookedFor = null;
            throw new DomainRefusal("refusal.cases.nameTooShort");
        }
    }

    public void open(EmergencyService.EmergencyCase one) {
        service.open(route.id("ask"), lookedFor, RowOrder.shown(one).id());
        redirect.saying("cases.emergency.opened", one.name()).to(Route.CASE_SAFETY, one.id());
    }

    public EmergencyService.EmergencySearch getView() {
        return reading.of(EmergencyService.EmergencySearch.class, this::find);
    }

    private EmergencyService.EmergencySearch find() {
        return service.find(route.id("ask"), lookedFor);
    }

    public List<EmergencyService.EmergencyCase> getFound() {
        List<EmergencyService.EmergencyCase> now = getView().found();
        return shown.of(now, one -> one.id().value());
    }

    public boolean isLooked() {
        return lookedFor != null;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
