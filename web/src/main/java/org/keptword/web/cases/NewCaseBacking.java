package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keptword.access.practice.Places;
import org.keptword.cases.CaseService;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;

/** The form that opens a case. */
@Named
@RequestScoped
public class NewCaseBacking {

    @Inject
    CaseService cases;

    @Inject
    Redirect redirect;

    private List<Places.PlaceChoice> places;
    private final NewCaseForm form = new NewCaseForm();

    @PostConstruct
    void load() {
        places = cases.places();
    }

    public void open() {
        CaseId id = cases.open(form.command());
        redirect.saying("cases.new.done", form.first).to(Route.CASE_SAFETY, id);
    }

    public List<Places.PlaceChoice> getPlaces() {
        return places;
    }

    public Aim[] getAims() {
        return Aim.values();
    }

    public NewCaseForm getForm() {
        return form;
    }
}
