package org.keptword.web.retention;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.keptword.retention.RetentionService;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;

/** How many years closed cases are kept, on the page that lists them. */
@Named
@ViewScoped
public class RetentionPeriodBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    RetentionService retention;

    @Inject
    Redirect redirect;

    private int years;

    @PostConstruct
    void load() {
        years = retention.years();
    }

    public void save() {
        retention.keepFor(years);
        redirect.saying("records.years.saved").to(Route.CASE_FILES);
    }

    public int getYears() {
        return years;
    }

    public void setYears(int years) {
        this.years = years;
    }
}
