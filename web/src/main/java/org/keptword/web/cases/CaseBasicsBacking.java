package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.cases.CaseService;
import org.keptword.shared.Aim;

/** The forms about the case as a whole: its aim, a second person, closed or open. */
@Named
@RequestScoped
public class CaseBasicsBacking {

    @Inject
    SafetyBacking page;

    @Inject
    CaseService cases;

    private Aim aim;
    private String second;

    @PostConstruct
    void load() {
        aim = page.getView().header().aim();
    }

    public void changeAim() {
        cases.changeAim(page.id(), aim);
        page.done("cases.basics.done");
    }

    public void addSecond() {
        cases.addSecond(page.id(), second);
        page.done("cases.basics.added", second);
    }

    public void reopen() {
        cases.reopen(page.id());
        page.done("cases.basics.reopened");
    }

    public Aim[] getAims() {
        return Aim.values();
    }

    public Aim getAim() {
        return aim;
    }

    public void setAim(Aim aim) {
        this.aim = aim;
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(String second) {
        this.second = second;
    }
}
