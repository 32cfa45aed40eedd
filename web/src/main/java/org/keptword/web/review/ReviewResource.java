package org.keptword.web.review;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.homework.review.FeedbackService;
import org.keptword.homework.review.ReviewAnswer;
import org.keptword.homework.review.ReviewCommentService;
import org.keptword.homework.review.ReviewDraft;
import org.keptword.homework.review.SaveReview;
import org.keptword.homework.review.SendReview;
import org.keptword.homework.review.WriteRemark;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.ResponseId;
import org.keptword.web.api.Body;
import org.keptword.web.shell.Shell;

/**
 * What the review page does: it opens, saves, comments, sends and undoes. Every body names the person the page was rendered for
 * and the revision it shows.
 */
@Path("reviews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReviewResource {

    @Inject
    FeedbackService feedback;

    @Inject
    ReviewCommentService comments;

    @Inject
    WaitingReviews waiting;

    @Inject
    Shell shell;

    @Inject
    Clock clock;

    @POST
    @Path("{response}/open")
    public JsonObject open(@PathParam("response") String response, JsonObject body) {
        int version = feedback.open(person(body), new ResponseId(id(response)), seen(body));
        return JSON.createObjectBuilder().add("version", version).build();
    }

    @PUT
    @Path("{response}")
    public Response save(@PathParam("response") String response, JsonObject body) {
        SaveReview.Outcome outcome = feedback.save(
                new SaveReview(person(body), new ResponseId(id(response)), Body.number(body, "revision"), draft(body)));
        JsonObjectBuilder answer = JSON.createObjectBuilder().add("moved", outcome.moved());
        if (outcome.kind() == SaveReview.Outcome.Kind.SAVED) {
            answer.add("version", outcome.current().version());
            outcome.current()
                    .savedAt()
                    .ifPresent(at -> answer.add("savedAt", shell.dates().time(at)));
            return Response.ok(answer.build()).build();
        }
        answer.add("error", outcome.kind() == SaveReview.Outcome.Kind.STALE ? "stale" : "concluded")
                .add("current", draft(outcome.current()));
        return Response.status(Response.Status.CONFLICT).entity(answer.build()).build();
    }

    @POST
    @Path("{response}/comments")
    public JsonObject comment(@PathParam("response") String response, JsonObject body) {
        ReviewAnswer.Passage passage = new ReviewAnswer.Passage(
                Body.text(body, "path"),
                Body.number(body, "starts"),
                Body.number(body, "ends"),
                Body.text(body, "quote"));
        return remark(comments.write(new WriteRemark(
                person(body),
                id(Body.text(body, "id")),
                new ResponseId(id(response)),
                Body.number(body, "revision"),
                passage,
                Body.text(body, "text"))));
    }

    @PUT
    @Path("comments/{comment}")
    public JsonObject change(@PathParam("comment") String comment, JsonObject body) {
        return remark(
                comments.change(person(body), id(comment), Body.number(body, "version"), Body.text(body, "text")));
    }

    @POST
    @Path("comments/{comment}/remove")
    public JsonObject remove(@PathParam("comment") String comment, JsonObject body) {
        comments.remove(person(body), id(comment));
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    @POST
    @Path("{response}/send")
    public JsonObject send(@PathParam("response") String response, JsonObject body) {
        SendReview.ReviewOutcome outcome = Arrays.stream(SendReview.ReviewOutcome.values())
                .filter(one -> one.name().equals(Body.text(body, "outcome")))
                .findFirst()
                .orElseThrow(BadRequestException::new);
        SendReview.SentReview sent = feedback.send(new SendReview(
                person(body),
                new ResponseId(id(response)),
                seen(body),
                draft(body),
                outcome,
                id(Body.text(body, "idempotencyKey"))));
        waiting.forget();
        return JSON.createObjectBuilder()
                .add("feedback", sent.feedback().toString())
                .add(
                        "remaining",
                        Math.max(
                                0,
                                Duration.between(clock.instant(), sent.visibleAt())
                                        .toMillis()))
                .build();
    }

    @POST
    @Path("undo/{feedback}")
    public JsonObject undo(@PathParam("feedback") String sent, JsonObject body) {
        ResponseId response = feedback.undo(person(body), id(sent));
        waiting.forget();
        return JSON.createObjectBuilder().add("response", response.toString()).build();
    }

    private static PersonId person(JsonObject body) {
        return new PersonId(id(Body.text(body, "person")));
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(NotFound::new);
    }

    private static List<SendReview.Seen> seen(JsonObject body) {
        return Body.objects(body, "entries").stream()
                .map(one -> new SendReview.Seen(
                        new ResponseId(id(Body.text(one, "response"))), Body.number(one, "revision")))
                .toList();
    }

    private static ReviewDraft draft(JsonObject body) {
        return new ReviewDraft(
                Body.number(body, "version"),
                Body.text(body, "feedback"),
                Body.text(body, "note"),
                rating(body, "effort"),
                rating(body, "learning"),
                Body.flag(body, "bring"),
                Optional.empty());
    }

    private static Optional<Integer> rating(JsonObject body, String name) {
        return body.get(name) instanceof JsonNumber number ? Optional.of(number.intValue()) : Optional.empty();
    }

    private static JsonObject draft(ReviewDraft draft) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("version", draft.version())
                .add("feedback", draft.feedback())
                .add("note", draft.privateNote())
                .add("bring", draft.bring());
        draft.effort().ifPresentOrElse(rating -> json.add("effort", rating), () -> json.addNull("effort"));
        draft.learning().ifPresentOrElse(rating -> json.add("learning", rating), () -> json.addNull("learning"));
        return json.build();
    }

    private JsonObject remark(ReviewAnswer.Remark remark) {
        return JSON.createObjectBuilder()
                .add("id", remark.id().toString())
                .add("version", remark.version())
                .add("savedAt", shell.dates().time(clock.instant()))
                .build();
    }
}
