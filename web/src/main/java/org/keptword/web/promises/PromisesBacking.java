package org.keptword.web.promises;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.promises.PromisePage;
import org.keptword.promises.PromiseService;

/** The client's promises, today first. */
@Named
@RequestScoped
public class PromisesBacking {

    @Inject
    PromiseService promises;

    private PromisePage view;

    @PostConstruct
    void load() {
        view = promises.page();
    }

    public PromisePage getView() {
        return view;
    }

    /** Whether something can be promised at all. */
    public boolean isMaking() {
        return view.places().stream().anyMatch(PromisePage.Place::open);
    }
}
