package org.keptword.web.entry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.access.accounts.OwnAccount;
import org.keptword.web.shell.Shell;

/** The page that a client's device keeps for the time without a connection. It is given to nobody who may not act any more. */
@Named
@RequestScoped
public class OfflineBacking {

    @Inject
    OwnAccount account;

    @Inject
    Shell shell;

    @PostConstruct
    void load() {
        account.here();
    }

    /** Whether there are numbers to call. */
    public boolean isLines() {
        return !shell.getCrisisLines().isEmpty();
    }
}
