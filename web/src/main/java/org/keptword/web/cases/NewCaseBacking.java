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
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.Redirect;

/** The form that opens a case. */
@Named
@RequestScoped
public class NewCaseBacking {

    @Inject
    CaseService cases;

    @Inject
    PageMessages messages;

    @Inject
    Redirect redirect;

    private List<PlaceChoice> places;
    private CaseMode mode = CaseMode.COUPLE;
    private Aim aim = Aim.UNDECIDED;
    private String first;
    private String second;
    private String place;

    @PostConstruct
    void load() {
        places = cases.places();
    }

    public void open() {
        CaseId id = cases.open(
                new OpenCase(mode, aim, first, second, Ids.parse(place).orElse(null)));
        messages.done("cases.new.done", first);
        redirect.to(Route.CASE_SAFETY, id);
    }

    public List<PlaceChoice> getPlaces() {
        return places;
    }

    public Aim[] getAims() {
        return Aim.values();
    }

    public CaseMode getMode() {
        return mode;
    }

    public void setMode(CaseMode mode) {
        this.mode = mode;
    }

    public Aim getAim() {
        return aim;
    }

    public void setAim(Aim aim) {
        this.aim = aim;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(String second) {
        this.second = second;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }
}
