package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keptword.cases.safety.Decision;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.cases.safety.ScreeningService;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.web.shell.Shell;

/** The form that records a screening, and the one that decides on its concern. */
@Named
@RequestScoped
public class ScreeningBacking {

    @Inject
    SafetyBacking page;

    @Inject
    ScreeningService screenings;

    @Inject
    Shell shell;

    private final ScreeningForm form = new ScreeningForm();

    @PostConstruct
    void load() {
        form.takenOn = shell.dates().today();
        form.screening =
                page.getWho().screening().map(line -> line.id().toString()).orElse(null);
    }

    public void save() {
        screenings.record(page.id(), form.command(page.getWho().id()));
        page.done("cases.screening.done", page.getWho().name());
    }

    public void decide() {
        screenings.decide(page.id(), Ids.parse(form.screening).orElseThrow(NotFound::new), form.decision, form.reason);
        page.done("cases.screening.decided-done");
    }

    public List<ScreeningResult> getResults() {
        return List.of(ScreeningResult.NO_CONCERN, ScreeningResult.CONCERN, ScreeningResult.DANGER);
    }

    public RecordScreening.Violence[] getKinds() {
        return RecordScreening.Violence.values();
    }

    public RecordScreening.Recency[] getWhens() {
        return RecordScreening.Recency.values();
    }

    public Decision[] getDecisions() {
        return Decision.values();
    }

    public ScreeningForm getForm() {
        return form;
    }
}
