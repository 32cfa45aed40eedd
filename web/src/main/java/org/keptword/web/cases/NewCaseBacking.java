package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keptword.access.PlaceChoice;
import org.keptword.cases.CaseService;
import org.keptword.cases.OpenCase;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Ids;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageForm;
import org.keptword.web.shell.Redirect;

/** The form that opens a case. */
@Named
@RequestScoped
public class NewCaseBacking {

    @Inject
    CaseService cases;

    @Inject
    Redirect redirect;

    private List<PlaceChoice> places;
    private final Form form = new Form();

    @PostConstruct
    void load() {
        places = cases.places();
    }

    public void open() {
        CaseId id = cases.open(new OpenCase(
                form.mode,
                form.aim,
                form.first,
                form.second,
                Ids.parse(form.place).orElse(null)));
        redirect.saying("cases.new.done", form.first).to(Route.CASE_SAFETY, id);
    }

    public List<PlaceChoice> getPlaces() {
        return places;
    }

    public Aim[] getAims() {
        return Aim.values();
    }

    public Form getForm() {
        return form;
    }

    /** What is typed. */
    public static class Form implements PageForm {
        private static final long serialVersionUID = 1L;

        public CaseMode mode = CaseMode.COUPLE;
        public Aim aim = Aim.UNDECIDED;
        public String first;
        public String second;
        public String place;
    }
}
