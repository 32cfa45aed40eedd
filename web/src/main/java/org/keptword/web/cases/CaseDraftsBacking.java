package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keptword.cases.opening.CaseDraftService;
import org.keptword.cases.opening.CaseDraftService.UnfinishedCase;
import org.keptword.shared.Role;
import org.keptword.web.shell.Shell;

/** The cases that the acting counselor has begun to open. */
@Named
@RequestScoped
public class CaseDraftsBacking {

    @Inject
    CaseDraftService drafts;

    @Inject
    Shell shell;

    private List<UnfinishedCase> unfinished;

    @PostConstruct
    void load() {
        boolean opens =
                shell.actor().filter(who -> who.role() == Role.COUNSELOR).isPresent();
        unfinished = opens ? drafts.unfinished() : List.of();
    }

    public List<UnfinishedCase> getUnfinished() {
        return unfinished;
    }
}
