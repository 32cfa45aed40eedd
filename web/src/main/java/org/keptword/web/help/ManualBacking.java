package org.keptword.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keptword.access.CurrentActor;
import org.keptword.web.shell.Shell;

/** The manual of whoever reads it. */
@Named
@RequestScoped
public class ManualBacking {

    @Inject
    Manual manual;

    @Inject
    CurrentActor current;

    @Inject
    Shell shell;

    public List<Chapter> getChapters() {
        return manual.chapters(Audience.of(current.get().role()), shell.getLanguage());
    }
}
