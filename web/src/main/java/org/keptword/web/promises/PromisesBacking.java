package org.keptword.web.promises;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.promises.keep.PromisePage;
import org.keptword.promises.keep.PromiseService;
import org.keptword.web.shell.PageReading;

/** The client's promises, today first. */
@Named
@RequestScoped
public class PromisesBacking {

    @Inject
    PromiseService promises;

    @Inject
    PageReading reading;

    public PromisePage getView() {
        return reading.of(PromisePage.class, promises::page);
    }

    /** Whether there is another client in a case of the person's. */
    public boolean isCouple() {
        return getView().places().stream().anyMatch(PromisePage.Place::couple);
    }

    /** Whether something can be promised at all. */
    public boolean isMaking() {
        return getView().places().stream().anyMatch(PromisePage.Place::open);
    }
}
