package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.cases.CaseService;
import org.keptword.shared.Aim;
import org.keptword.web.shell.PageForm;

/** The forms about the case as a whole: its aim, a second person, closed or open. */
@Named
@RequestScoped
public class CaseBasicsBacking {

    @Inject
    SafetyBacking page;

    @Inject
    CaseService cases;

    private final Form form = new Form();

    @PostConstruct
    void load() {
        form.aim = page.getView().header().aim();
    }

    public void changeAim() {
        cases.changeAim(page.id(), form.aim);
        page.done("cases.basics.done");
    }

    public void addSecond() {
        cases.addSecond(page.id(), form.second);
        page.done("cases.basics.added", form.second);
    }

    public void reopen() {
        cases.reopen(page.id());
        page.done("cases.basics.reopened");
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

        public Aim aim;
        public String second;
    }
}
