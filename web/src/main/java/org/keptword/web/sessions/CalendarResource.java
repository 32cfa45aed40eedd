package org.keptword.web.sessions;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.CurrentActor;
import org.keptword.sessions.calendar.PlanningService;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.SessionId;
import org.keptword.web.api.Body;
import org.keptword.web.shell.Shell;

/** A session that is dragged to another time in the calendar, or made longer or shorter. */
@Path("sessions/{session}/time")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CalendarResource {

    @Inject
    PlanningService planning;

    @Inject
    CurrentActor current;

    @Inject
    SessionWordsBacking words;

    @Inject
    Shell shell;

    @PathParam("session")
    String session;

    /** Moves it: {@code {"person": …, "basedOn": …, "to": a time on the wall, "minutes": …}}, for the person the page was rendered for. */
    @PUT
    public JsonObject move(JsonObject body) {
        if (!current.get().person().toString().equals(Body.text(body, "person"))) {
            throw new AnotherPerson();
        }
        SessionId id = Ids.parse(session).map(SessionId::new).orElseThrow(NotFound::new);
        PlanningService.Retimed moved = planning.retime(
                id, Body.number(body, "basedOn"), moment(Body.text(body, "to")), Body.number(body, "minutes"));
        return JSON.createObjectBuilder()
                .add("version", moved.version())
                .add("said", said(moved.result()))
                .build();
    }

    /** What lies at the same time now, and what speaks against it; empty for nothing. */
    private String said(PlanningService.PlanningResult result) {
        return Stream.of(
                        result.overlaps().isEmpty() ? "" : words.overlaps(result.overlaps()) + ".",
                        result.together() ? shell.speech().get("sessions.together.said") : "")
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static LocalDateTime moment(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException notAMoment) {
            throw new NotFound();
        }
    }
}
