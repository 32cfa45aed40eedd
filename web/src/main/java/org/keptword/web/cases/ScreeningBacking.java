package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.keptword.cases.Decision;
import org.keptword.cases.RecordScreening;
import org.keptword.cases.SafetyService;
import org.keptword.cases.ScreeningResult;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.web.shell.PageForm;
import org.keptword.web.shell.Shell;

/** The form that records a screening, and the one that decides on its concern. */
@Named
@RequestScoped
public class ScreeningBacking {

    private static final List<ScreeningResult> RESULTS =
            List.of(ScreeningResult.NO_CONCERN, ScreeningResult.CONCERN, ScreeningResult.DANGER);

    @Inject
    SafetyBacking page;

    @Inject
    SafetyService safety;

    @Inject
    Shell shell;

    private final Form form = new Form();

    @PostConstruct
    void load() {
        form.takenOn = shell.dates().today();
        form.screening =
                page.getWho().screening().map(line -> line.id().toString()).orElse(null);
    }

    public void save() {
        safety.screen(
                page.id(),
                new RecordScreening(
                        page.getWho().id(),
                        form.result,
                        form.takenOn,
                        form.alone,
                        form.ownForce,
                        form.noContact,
                        form.finding,
                        form.decision,
                        form.reason));
        page.done("cases.screening.done", page.getWho().name());
    }

    public void decide() {
        safety.decide(page.id(), Ids.parse(form.screening).orElseThrow(NotFound::new), form.decision, form.reason);
        page.done("cases.screening.decided-done");
    }

    public List<ScreeningResult> getResults() {
        return RESULTS;
    }

    public Decision[] getDecisions() {
        return Decision.values();
    }

    public Form getForm() {
        return form;
    }

    /** What is typed. */
    public static class Form implements PageForm {
        private static final long serialVersionUID = 1L;

        /** The screening that is decided on, as the page showed it. */
        public String screening;

        public ScreeningResult result;
        public LocalDate takenOn;
        public boolean alone;
        public boolean ownForce;
        public boolean noContact;
        public String finding;
        public Decision decision;
        public String reason;
    }
}
