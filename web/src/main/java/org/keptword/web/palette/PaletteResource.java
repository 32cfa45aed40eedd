package org.keptword.web.palette;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keptword.access.CurrentActor;
import org.keptword.shared.NotFound;

/** What the palette finds while a member of the staff types. */
@Path("palette")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PaletteResource {

    /** Longer texts are no search. */
    private static final int LONGEST = 100;

    @Inject
    PaletteSearch search;

    @Inject
    PalettePace pace;

    @Inject
    CurrentActor current;

    /** Returns {@code {"hits": [{"group": …, "text": …, "detail": …, "href": …}]}}; 429 for whoever asks too often. */
    @GET
    public JsonObject find(@QueryParam("q") @DefaultValue("") String typed) {
        if (!current.get().role().isStaff()) {
            throw new NotFound();
        }
        if (!pace.allows(current.get().personValue())) {
            throw new ClientErrorException(Response.Status.TOO_MANY_REQUESTS);
        }
        JsonArrayBuilder hits = JSON.createArrayBuilder();
        if (typed.length() <= LONGEST) {
            search.find(typed)
                    .forEach(hit -> hits.add(JSON.createObjectBuilder()
                            .add("group", hit.group())
                            .add("text", hit.text())
                            .add("detail", hit.detail())
                            .add("href", hit.address())));
        }
        return JSON.createObjectBuilder().add("hits", hits).build();
    }
}
