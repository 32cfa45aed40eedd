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

    private String screening;
    private ScreeningResult result;
    private LocalDate takenOn;
    private boolean alone;
    private boolean ownForce;
    private boolean noContact;
    private String finding;
    private Decision decision;
    private String reason;

    @PostConstruct
    void load() {
        takenOn = shell.dates().today();
        screening = page.getWho().screening().map(line -> line.id().toString()).orElse(null);
    }

    public void save() {
        safety.screen(
                page.id(),
                new RecordScreening(
                        page.getWho().id(), result, takenOn, alone, ownForce, noContact, finding, decision, reason));
        page.done("cases.screening.done", page.getWho().name());
    }

    public void decide() {
        safety.decide(page.id(), Ids.parse(screening).orElseThrow(NotFound::new), decision, reason);
        page.done("cases.screening.decided-done");
    }

    public List<ScreeningResult> getResults() {
        return RESULTS;
    }

    public Decision[] getDecisions() {
        return Decision.values();
    }

    /** The screening that is decided on, as the page showed it. */
    public String getScreening() {
        return screening;
    }

    public void setScreening(String screening) {
        this.screening = screening;
    }

    public ScreeningResult getResult() {
        return result;
    }

    public void setResult(ScreeningResult result) {
        this.result = result;
    }

    public LocalDate getTakenOn() {
        return takenOn;
    }

    public void setTakenOn(LocalDate takenOn) {
        this.takenOn = takenOn;
    }

    public boolean isAlone() {
        return alone;
    }

    public void setAlone(boolean alone) {
        this.alone = alone;
    }

    public boolean isOwnForce() {
        return ownForce;
    }

    public void setOwnForce(boolean ownForce) {
        this.ownForce = ownForce;
    }

    public boolean isNoContact() {
        return noContact;
    }

    public void setNoContact(boolean noContact) {
        this.noContact = noContact;
    }

    public String getFinding() {
        return finding;
    }

    public void setFinding(String finding) {
        this.finding = finding;
    }

    public Decision getDecision() {
        return decision;
    }

    public void setDecision(Decision decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
