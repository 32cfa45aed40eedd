package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.cases.opening.CaseOpeningService;
import org.keptword.shared.Role;
import org.keptword.web.shell.Shell;

/** What a counselor without any case does first. */
@Named
@RequestScoped
public class FirstStepsBacking {

    @Inject
    CaseOpeningService opening;

    @Inject
    Shell shell;

    private boolean shown;

    @PostConstruct
    void load() {
        boolean opens =
                shell.actor().filter(who -> who.role() == Role.COUNSELOR).isPresent();
        shown = opens && opening.isFirst();
    }

    public boolean isShown() {
        return shown;
    }
}
