package org.keptword.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.cases.participants.OwnCaseService;
import org.keptword.web.shell.PageReading;

/** Whether a client's pages speak of a partner. */
@Named
@RequestScoped
public class OwnCaseBacking {

    @Inject
    OwnCaseService cases;

    @Inject
    PageReading reading;

    private record Kind(boolean couple) {}

    public boolean isCouple() {
        return reading.of(Kind.class, () -> new Kind(cases.isInCouple())).couple();
    }
}
