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
import org.keptword.access.people.PeopleService;
import org.keptword.shared.NotFound;
import org.keptword.shared.Role;

/** The names that a manager can choose from while typing one. */
@Path("names")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NamesResource {

    /** Longer texts are no name. */
    private static final int LONGEST = 120;

    @Inject
    PeopleService people;

    @Inject
    PalettePace pace;

    @Inject
    CurrentActor current;

    /**
     * Returns {@code {"names": [text, …]}}, each once; 429 for whoever asks too often.
     *
     * @param of {@code clients} for clients alone
     */
    @GET
    public JsonObject find(
            @QueryParam("q") @DefaultValue("") String typed, @QueryParam("of") @DefaultValue("") String of) {
        if (current.get().role() != Role.MANAGER) {
            throw new NotFound();
        }
        if (!pace.allows(current.get().personValue())) {
            throw new ClientErrorException(Response.Status.TOO_MANY_REQUESTS);
        }
        JsonArrayBuilder names = JSON.createArrayBuilder();
        if (!typed.isBlank() && typed.length() <= LONGEST) {
            people.suggest(typed, of.equals("clients")).stream()
                    .map(PeopleService.PersonName::name)
                    .distinct()
                    .forEach(names::add);
        }
        return JSON.createObjectBuilder().add("names", names).build();
    }
}
