package org.keptword.web.promises;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keptword.promises.NoticeKind;
import org.keptword.promises.keep.PromiseService;
import org.keptword.promises.keep.RecordNotice;
import org.keptword.shared.NotFound;
import org.keptword.shared.PromiseId;
import org.keptword.web.api.Body;
import org.keptword.web.shell.Causes;
import org.keptword.web.shell.PressedButton;
import org.keptword.web.shell.Shell;

/**
 * Takes a tap on a promise that a device kept while there was no connection, under the value of the button that was pressed. Sent twice it
 * is one answer. A tap that can't count any more is refused with a sentence for the person; nothing that was said meanwhile changes.
 */
@Path("taps")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TapResource {

    @Inject
    PromiseTaps taps;

    @Inject
    PromiseService promises;

    @Inject
    Shell shell;

    @POST
    public Response tap(JsonObject body) {
        PressedButton said = PressedButton.of(Body.text(body, "button"));
        try {
            return answer(Response.Status.OK, "said", done(said, body));
        } catch (RuntimeException error) {
            if (Causes.isStale(error)) {
                return answer(Response.Status.CONFLICT, "refused", "promises.late.changed");
            }
            if (Causes.find(error, NotFound.class).isPresent()) {
                return answer(Response.Status.CONFLICT, "refused", "promises.late.gone");
            }
            throw error;
        }
    }

    /** Does it, and returns the key of what is said about it. */
    private String done(PressedButton said, JsonObject body) {
        return switch (said.word(0)) {
            case "say" -> taps.say(said);
            case "notice" -> {
                NoticeKind before = body.get("before") instanceof JsonString known
                        ? PressedButton.of(known.getString()).one(NoticeKind.class, 0)
                        : null;
                promises.noticeUnlessChanged(new RecordNotice(
                        said.person(1), new PromiseId(said.id(2)), said.day(3), said.one(NoticeKind.class, 4), before));
                yield "promises.noticed";
            }
            default -> throw new NotFound();
        };
    }

    private Response answer(Response.Status status, String outcome, String key) {
        JsonObject said = JSON.createObjectBuilder()
                .add("outcome", outcome)
                .add("message", shell.speech().get(key))
                .build();
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(said.toString())
                .build();
    }
}
