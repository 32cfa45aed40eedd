package org.keptword.web.copy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.keptword.reports.copy.OwnCopyService;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/** The own copy: asked for, while it is made, and to be taken. */
@Named
@RequestScoped
public class OwnCopyBacking {

    @Inject
    OwnCopyService copies;

    @Inject
    OwnCopyStarter making;

    @Inject
    PageReading reading;

    @Inject
    PageMessages messages;

    @Inject
    Redirect redirect;

    /** The one begun last. */
    public record Latest(Optional<OwnCopyService.OwnCopyView> view) {}

    /** How the one begun last comes along, or null. */
    public OwnCopyService.OwnCopyView getView() {
        return reading.of(Latest.class, () -> new Latest(copies.latest().map(making::goOn)))
                .view()
                .orElse(null);
    }

    /** Where the file is. */
    public String getFile() {
        return Route.RECORD_COPY_ZIP.path(getView().id());
    }

    /** Makes no more of it. */
    public void stop() {
        copies.stop();
        messages.done("copy.stopped");
        redirect.to(Route.RECORD_COPY);
    }

    public void begin() {
        making.begin();
        redirect.to(Route.RECORD_COPY);
    }
}
