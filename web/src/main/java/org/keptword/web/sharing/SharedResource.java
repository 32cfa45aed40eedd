package org.keptword.web.sharing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.ShareId;
import org.keptword.sharing.ShareService;
import org.keptword.web.api.Body;

/** Takes note that a client opened a text of the partner: looking at a page changes nothing, opening what is folded on it does. */
@Path("shared")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SharedResource {

    @Inject
    ShareService shares;

    @POST
    @Path("{share}/opened")
    public JsonObject opened(@PathParam("share") String share, JsonObject body) {
        shares.opened(new PersonId(id(Body.text(body, "person"))), new ShareId(id(share)));
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(NotFound::new);
    }
}
