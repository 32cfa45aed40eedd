package org.keptword.web.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Told now and then by a page on which somebody reads or types: that is all, and the filter before it has taken note. */
@Path("here")
@RequestScoped
public class PresenceResource {

    @POST
    public Response here() {
        return Response.noContent().build();
    }
}
