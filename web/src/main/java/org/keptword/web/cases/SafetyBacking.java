package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.keptword.cases.SafetyView;
import org.keptword.safety.FlagLine;
import org.keptword.safety.FlagService;
import org.keptword.safety.SafetyPage;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;

/** The safety page. What is being changed, and of whom, stands in the address: {@code ?change=contact&of=A}. */
@Named
@RequestScoped
public class SafetyBacking {

    private static final Set<String> OF_ONE = Set.of(
            "contact", "screening", "decision", "consent", "sheet", "person", "invite", "renew", "reopen", "mistake");
    private static final Set<String> OF_ALL = Set.of("case", "second");

    @Inject
    FlagService safety;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    private SafetyView view;
    private SafetyPage read;
    private SafetyView.Who who;
    private String change;

    @PostConstruct
    void load() {
        read = safety.page(route.caseId());
        view = read.view();
        String wanted = route.parameter("change");
        if (wanted == null || !view.header().mayWork()) {
            return;
        }
        if (OF_ONE.contains(wanted)) {
            who = view.people().stream()
                    .filter(one -> one.slot().name().equals(route.parameter("of")))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            change = wanted;
        } else if (OF_ALL.contains(wanted)) {
            change = wanted;
        }
    }

    /** Ends an act of one of the forms: says so, and shows the page without the form. */
    void done(String key, Object... args) {
        redirect.saying(key, args).to(Route.CASE_SAFETY, view.header().id());
    }

    /** Every flag of the case, newest first. */
    public List<FlagLine> getFlags() {
        return read.flags();
    }

    /** The names of those a new screening is asked for because of a flag. */
    public List<String> getScreenAgain() {
        return read.screenAgain();
    }

    CaseId id() {
        return view.header().id();
    }

    public SafetyView getView() {
        return view;
    }

    /** Which form is open, or null. */
    public String getChange() {
        return change;
    }

    /** Of whom something is changed, or null. */
    public SafetyView.Who getWho() {
        return who;
    }

    public boolean isCouple() {
        return view.header().mode() == CaseMode.COUPLE;
    }
}
