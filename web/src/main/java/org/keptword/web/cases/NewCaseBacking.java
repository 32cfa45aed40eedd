package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.keptword.access.practice.Places;
import org.keptword.cases.CaseService;
import org.keptword.cases.opening.CaseDraftService;
import org.keptword.cases.opening.CaseOpeningService;
import org.keptword.cases.opening.OpenedCase;
import org.keptword.shared.Ids;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** The page that opens a case. The key of its draft is in its address and in its form. */
@Named
@RequestScoped
public class NewCaseBacking {

    @Inject
    CaseService cases;

    @Inject
    CaseOpeningService opening;

    @Inject
    CaseDraftService drafts;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    Shell shell;

    @Inject
    HttpServletRequest request;

    private UUID key;
    private List<Places.PlaceChoice> places;
    private final NewCaseForm form = new NewCaseForm();

    @PostConstruct
    void load() {
        key = route.asked("draft").orElseGet(Ids::newId);
        places = cases.places();
        LocalDate today = shell.dates().today();
        form.first.begin(today);
        form.second.begin(today);
    }

    public void open() {
        OpenedCase opened = opening.open(form.command(key, false));
        redirect.saying(opened.before() ? "cases.new.before" : "cases.new.done", form.first.name)
                .to(Route.CASE_SAFETY, opened.id());
    }

    /** Opens the case and shows the code of its first client, whose page leads to that of the second. */
    public void openWithCodes() {
        OpenedCase opened = opening.open(form.command(key, true));
        opened.codes().forEach(one -> CodeBacking.keep(request, one.client(), one.name(), one.code()));
        if (opened.before()) {
            redirect.saying("cases.new.before", form.first.name).to(Route.CASE_SAFETY, opened.id());
        } else {
            redirect.to(Route.CASE_CODE, opened.id(), opened.codes().get(0).client());
        }
    }

    /** Erases the draft. */
    public void discard() {
        drafts.discard(key);
        redirect.saying("cases.new.discarded").to(Route.CASES);
    }

    public UUID getKey() {
        return key;
    }

    public List<Places.PlaceChoice> getPlaces() {
        return places;
    }

    /** Whether a crisis line is set anywhere: without one no client is invited. */
    public boolean isInviting() {
        return places.stream().anyMatch(Places.PlaceChoice::hasLines);
    }

    public NewCaseForm getForm() {
        return form;
    }
}
