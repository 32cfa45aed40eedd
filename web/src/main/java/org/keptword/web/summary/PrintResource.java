package org.keptword.web.summary;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.keptword.reports.print.DayPrintService;
import org.keptword.reports.print.PrintId;
import org.keptword.reports.print.PrintView;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Shell;

/** How the reports of a day come along, for the page that waits for them and for Today. */
@Path("prints")
@Produces(MediaType.APPLICATION_JSON)
public class PrintResource {

    @Inject
    DayPrintService prints;

    @Inject
    DayPrintStarter printing;

    @Inject
    Shell shell;

    /** One of them. */
    @GET
    @Path("{print}")
    public JsonObject read(@PathParam("print") String print) {
        return said(printing.goOn(prints.view(Ids.parse(print).map(PrintId::new).orElseThrow(NotFound::new))));
    }

    /** The one begun last; without words when there is none any more. */
    @GET
    public JsonObject latest() {
        Optional<PrintView> latest = prints.latest().map(printing::goOn);
        return latest.map(this::said).orElseGet(() -> JSON.createObjectBuilder().build());
    }

    private JsonObject said(PrintView view) {
        return JSON.createObjectBuilder()
                .add("making", view.state() == PrintView.State.MAKING)
                .add("done", view.done())
                .add("total", view.total())
                .add("says", shell.speech().with("summary.print.progress", view.done(), view.total()))
                .add("today", shell.speech().say("summary.print.today", view.state(), view.done(), view.total()))
                .add("address", Route.PRINT.path(view.id()))
                .build();
    }
}
