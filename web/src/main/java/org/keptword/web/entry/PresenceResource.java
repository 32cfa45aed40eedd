package org.keptword.web.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.keptword.access.accounts.OwnAccount;

/**
 * Told now and then by a page on which somebody reads or types. The filter before it has taken note of that; who was disabled meanwhile
 * learns it here.
 */
@Path("here")
@RequestScoped
public class PresenceResource {

    @Inject
    OwnAccount account;

    @POST
    public Response here() {
        account.here();
        return Response.noContent().build();
    }
}
