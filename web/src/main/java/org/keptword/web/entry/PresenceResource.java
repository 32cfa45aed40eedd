package org.keptword.web.entry;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keptword.access.accounts.OwnAccount;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;

/**
 * Told now and then by a page on which somebody reads or types. The filter before it has taken note of that; who was disabled meanwhile
 * learns it here.
 */
@Path("here")
@RequestScoped
public class PresenceResource {

    @Inject
    OwnAccount account;

    @Inject
    HttpServletRequest request;

    /** Who is signed in: what waits on a device is sent for that person alone. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject who() {
        account.here();
        Actor actor = SignedIn.actor(request).orElseThrow(NotFound::new);
        return JSON.createObjectBuilder()
                .add("person", actor.requirePersonValue().toString())
                .build();
    }

    @POST
    public Response here() {
        account.here();
        return Response.noContent().build();
    }
}
