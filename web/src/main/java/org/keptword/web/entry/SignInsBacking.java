package org.keptword.web.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keptword.access.accounts.OwnAccount;
import org.keptword.audit.OwnSignIns;

/** When a person has signed in: what one did not do oneself is seen here. */
@Named
@RequestScoped
public class SignInsBacking {

    @Inject
    OwnAccount account;

    private List<OwnSignIns.OwnSignIn> lines;

    /** The latest, newest first. */
    public List<OwnSignIns.OwnSignIn> getLines() {
        if (lines == null) {
            lines = account.signIns();
        }
        return lines;
    }
}
