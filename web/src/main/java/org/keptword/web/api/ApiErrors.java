package org.keptword.web.api;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.keptword.access.AccessEnded;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.web.shell.Causes;
import org.keptword.web.shell.IncidentReport;
import org.keptword.web.shell.Shell;
import org.keptword.web.shell.Unreadable;

/**
 * Errors as JSON: {@code {"error": "refused", "key": …, "message": …}}. What is missing, foreign or forbidden is one and the same 404.
 * Nothing of what was sent is quoted.
 */
@Provider
public class ApiErrors implements ExceptionMapper<Throwable> {

    private static final String UNSTORABLE = "22021";

    @Inject
    HttpServletRequest request;

    @Inject
    Shell shell;

    @Override
    public Response toResponse(Throwable error) {
        Optional<DomainRefusal> refusal = Causes.find(error, DomainRefusal.class);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        if (Causes.isForbidden(error)) {
            IncidentReport.refused(request.getMethod(), request.getRequestURI());
        }
        return known(error)
                .map(known -> answer(known.status(), known.error()))
                .orElseGet(() -> failed(IncidentReport.log(error, request.getMethod(), request.getRequestURI())));
    }

    /** What an error is called, and the status it comes with. */
    record Known(Status status, String error) {}

    /** What is told of an error that is no refusal; nothing for an unexpected one. */
    static Optional<Known> known(Throwable error) {
        if (Causes.find(error, NotFound.class).isPresent() || Causes.isForbidden(error)) {
            return Optional.of(new Known(Status.NOT_FOUND, "not-found"));
        }
        if (Causes.find(error, AccessEnded.class).isPresent()) {
            return Optional.of(new Known(Status.UNAUTHORIZED, "access-ended"));
        }
        if (Causes.find(error, AnotherPerson.class).isPresent()) {
            return Optional.of(new Known(Status.CONFLICT, "another-person"));
        }
        if (Causes.isStale(error)) {
            return Optional.of(new Known(Status.CONFLICT, "stale"));
        }
        if (Causes.find(error, JsonException.class).isPresent() || holdsWhatCannotBeStored(error)) {
            return Optional.of(new Known(Status.BAD_REQUEST, "bad-request"));
        }
        if (Unreadable.is(error)) {
            return Optional.of(named(Status.fromStatusCode(Unreadable.status(error))));
        }
        return Causes.find(error, WebApplicationException.class)
                .map(known -> known.getResponse().getStatus())
                .filter(status -> status < 500)
                .map(Status::fromStatusCode)
                .map(ApiErrors::named);
    }

    private static Known named(Status status) {
        return new Known(status, status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A character no name can hold, such as NUL. */
    private static boolean holdsWhatCannotBeStored(Throwable error) {
        return Causes.find(error, SQLException.class)
                .filter(refused -> UNSTORABLE.equals(refused.getSQLState()))
                .isPresent();
    }

    static Response answer(Status status, String error) {
        return answer(status, JSON.createObjectBuilder().add("error", error));
    }

    private Response refused(DomainRefusal refusal) {
        return answer(
                Status.CONFLICT,
                JSON.createObjectBuilder()
                        .add("error", "refused")
                        .add("key", refusal.key())
                        .add(
                                "message",
                                shell.speech()
                                        .with(refusal.key(), refusal.args().toArray())));
    }

    private static Response failed(String reference) {
        return answer(
                Status.INTERNAL_SERVER_ERROR,
                JSON.createObjectBuilder().add("error", "failed").add("reference", reference));
    }

    private static Response answer(Status status, JsonObjectBuilder body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(body.build().toString())
                .build();
    }
}
