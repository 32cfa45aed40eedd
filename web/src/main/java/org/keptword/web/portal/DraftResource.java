package org.keptword.web.portal;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.keptword.homework.answer.AnswerService;
import org.keptword.homework.answer.HandIn;
import org.keptword.homework.answer.RefusedAnswers;
import org.keptword.homework.answer.SaveDraft;
import org.keptword.shared.AnotherPerson;
import org.keptword.web.shell.Causes;
import org.keptword.web.shell.Shell;

/**
 * Where the page of an exercise sends what is written. A 409 changes nothing that was there, and what was sent is either kept beside
 * it ({@code conflict}) or still on the page.
 */
@Path("drafts/{assignment}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DraftResource {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_LARGE = 413;

    @Inject
    AnswerService answers;

    @Inject
    Shell shell;

    @Inject
    HttpServletRequest request;

    @PathParam("assignment")
    String assignment;

    @PUT
    public Response save(InputStream body) throws IOException {
        DraftRequest draft = DraftRequest.read(assignment, body);
        return answered(() -> saved(answers.save(draft.save())));
    }

    @POST
    @Path("settle")
    public Response settle(InputStream body) throws IOException {
        DraftRequest draft = DraftRequest.read(assignment, body);
        return answered(() -> saved(answers.settle(draft.settle())));
    }

    @POST
    @Path("hand-in")
    public Response handIn(InputStream body) throws IOException {
        DraftRequest draft = DraftRequest.read(assignment, body);
        return answered(() -> handedIn(answers.handIn(draft.handIn())));
    }

    @POST
    @Path("take-back")
    public Response takeBack(InputStream body) throws IOException {
        DraftRequest draft = DraftRequest.read(assignment, body);
        return answered(() -> {
            answers.takeBack(draft.assignment(), draft.entry(), draft.person());
            return said().ok();
        });
    }

    /** The page has shown what the counselor sent. */
    @POST
    @Path("read")
    public Response read(InputStream body) throws IOException {
        DraftRequest draft = DraftRequest.read(assignment, body);
        return answered(() -> {
            answers.readFeedback(draft.assignment(), draft.entry(), draft.person());
            return said().ok();
        });
    }

    private Response saved(SaveDraft.Outcome outcome) {
        JsonObjectBuilder draft = said().draft(outcome);
        return outcome.conflict().isPresent()
                ? json(Response.Status.CONFLICT.getStatusCode(), draft)
                : json(200, draft);
    }

    private Response handedIn(HandIn.Outcome outcome) {
        if (outcome.isConflict()) {
            return json(
                    Response.Status.CONFLICT.getStatusCode(),
                    said().draft(outcome.draft().orElseThrow()));
        }
        return json(outcome.isHandedIn() ? 200 : UNPROCESSABLE, said().handIn(outcome));
    }

    private Response answered(Supplier<Response> act) {
        try {
            return act.get();
        } catch (RuntimeException error) {
            if (Causes.find(error, AnotherPerson.class).isPresent()) {
                return json(Response.Status.CONFLICT.getStatusCode(), said().error("another-person", "portal.another"));
            }
            RefusedAnswers refused = Causes.find(error, RefusedAnswers.class).orElseThrow(() -> error);
            return json(refused.isTooLarge() ? TOO_LARGE : UNPROCESSABLE, said().refused(refused));
        }
    }

    private DraftAnswer said() {
        return new DraftAnswer(shell.speech(), shell.dates());
    }

    private static Response json(int status, JsonObjectBuilder body) {
        JsonObject built = body.build();
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(built.toString())
                .build();
    }
}
