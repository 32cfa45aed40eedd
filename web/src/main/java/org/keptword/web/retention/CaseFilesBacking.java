package org.keptword.web.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.retention.RetentionService;
import org.keptword.web.shell.PageReading;

/** The closed cases of a practice, for its manager. */
@Named
@RequestScoped
public class CaseFilesBacking {

    @Inject
    RetentionService retention;

    @Inject
    PageReading reading;

    public RetentionService.RetentionPage getView() {
        return reading.of(RetentionService.RetentionPage.class, retention::page);
    }
}
