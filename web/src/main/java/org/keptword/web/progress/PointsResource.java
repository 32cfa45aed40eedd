package org.keptword.web.progress;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.keptword.progress.ProgressService;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.web.shell.Shell;

/** The talking points of a case, for its overview, which asks for them once it stands. */
@Path("cases/{case}/points")
@Produces(MediaType.APPLICATION_JSON)
public class PointsResource {

    @Inject
    ProgressService service;

    @Inject
    Shell shell;

    @PathParam("case")
    String caseId;

    /** What there is to talk about, each with its rule; or what to say where there is nothing. */
    @GET
    public JsonObject read() {
        ProgressService.CasePoints found =
                service.points(Ids.parse(caseId).map(CaseId::new).orElseThrow(NotFound::new));
        PointWords words = new PointWords(shell.speech(), found.people());
        JsonArrayBuilder points = JSON.createArrayBuilder();
        found.points()
                .forEach(point -> points.add(
                        JSON.createObjectBuilder().add("says", words.say(point)).add("rule", words.rule(point))));
        return JSON.createObjectBuilder()
                .add("points", points)
                .add("none", shell.speech().get("progress.points.none-now"))
                .build();
    }
}
