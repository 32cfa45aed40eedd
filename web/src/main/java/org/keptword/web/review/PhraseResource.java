package org.keptword.web.review;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.keptword.homework.review.PhraseService;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.web.api.Body;

/** The counselor's own bank of phrases. */
@Path("phrases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PhraseResource {

    @Inject
    PhraseService phrases;

    @GET
    public JsonArray own() {
        JsonArrayBuilder own = JSON.createArrayBuilder();
        phrases.own().forEach(phrase -> own.add(json(phrase)));
        return own.build();
    }

    @POST
    public JsonObject add(JsonObject body) {
        return json(phrases.add(Body.text(body, "label"), Body.text(body, "text")));
    }

    @PUT
    @Path("{phrase}")
    public JsonObject change(@PathParam("phrase") String phrase, JsonObject body) {
        return json(phrases.change(id(phrase), Body.text(body, "label"), Body.text(body, "text")));
    }

    @POST
    @Path("{phrase}/remove")
    public JsonObject remove(@PathParam("phrase") String phrase) {
        phrases.remove(id(phrase));
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(NotFound::new);
    }

    private static JsonObject json(PhraseService.PhraseLine phrase) {
        return JSON.createObjectBuilder()
                .add("id", phrase.id().toString())
                .add("label", phrase.label())
                .add("text", phrase.text())
                .build();
    }
}
