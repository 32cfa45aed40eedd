package org.keptword.web.copy;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.keptword.reports.copy.OwnCopyService;
import org.keptword.web.shell.Shell;

/** How the own copy comes along, for the page that waits for it. */
@Path("own-copy")
@Produces(MediaType.APPLICATION_JSON)
public class OwnCopyResource {

    @Inject
    OwnCopyService copies;

    @Inject
    OwnCopyStarter making;

    @Inject
    Shell shell;

    /** The one begun last; not being made when there is none any more. */
    @GET
    public JsonObject read() {
        Optional<OwnCopyService.OwnCopyView> latest = copies.latest().map(making::goOn);
        int done = latest.map(OwnCopyService.OwnCopyView::done).orElse(0);
        int total = latest.map(OwnCopyService.OwnCopyView::total).orElse(1);
        return JSON.createObjectBuilder()
                .add(
                        "making",
                        latest.filter(one -> one.state() == OwnCopyService.OwnCopyView.State.MAKING)
                                .isPresent())
                .add("done", done)
                .add("total", total)
                .add("says", shell.speech().with("copy.progress", done, total))
                .build();
    }
}
