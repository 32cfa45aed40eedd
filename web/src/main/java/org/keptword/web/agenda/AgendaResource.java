package org.keptword.web.agenda;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import org.keptword.access.CurrentActor;
import org.keptword.agenda.AgendaLine;
import org.keptword.agenda.DecideLine;
import org.keptword.agenda.Topic;
import org.keptword.reports.agenda.AgendaService;
import org.keptword.reports.agenda.AgreementService;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.SessionId;
import org.keptword.web.api.Body;
import org.keptword.web.shell.Shell;

/** The agenda of a session, for its page, which asks for it once it stands; and what came of what was agreed in it. */
@Path("cases/{case}/sessions/{session}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AgendaResource {

    @Inject
    AgendaService agendas;

    @Inject
    AgreementService agreed;

    @Inject
    CurrentActor current;

    @Inject
    Shell shell;

    @PathParam("case")
    String caseId;

    @PathParam("session")
    String session;

    /** The agenda without what takes longest to find out. */
    @GET
    @Path("agenda")
    public JsonObject read() {
        return tell(agendas.read(id(), meeting()));
    }

    /** Its talking points. */
    @GET
    @Path("agenda/points")
    public JsonObject points() {
        return tell(agendas.points(id(), meeting()));
    }

    /** Decides {@code {"person": …, "topic": …, "version": …, "verb": …}}, for the person the page was rendered for. */
    @POST
    @Path("agenda")
    public JsonObject decide(JsonObject act) {
        if (!current.get().person().toString().equals(Body.text(act, "person"))) {
            throw new AnotherPerson();
        }
        String name = Body.text(act, "verb");
        DecideLine.Action action = Arrays.stream(DecideLine.Action.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new JsonException("verb is none of those there are"));
        agendas.decide(new DecideLine(
                id(), meeting(), new Topic(Body.text(act, "topic")), Body.number(act, "version"), action));
        return JSON.createObjectBuilder()
                .add("said", shell.speech().of("agenda.done", action))
                .build();
    }

    /** What came of what was agreed, line by line. */
    @GET
    @Path("agreed")
    public JsonObject agreed() {
        JsonArrayBuilder lines = JSON.createArrayBuilder();
        for (AgreementService.AgreementOutcome one : agreed.ofSession(id(), meeting())) {
            lines.add(JSON.createObjectBuilder()
                    .add("id", one.agreement().toString())
                    .add("says", says(one)));
        }
        return JSON.createObjectBuilder().add("lines", lines).build();
    }

    private String says(AgreementService.AgreementOutcome one) {
        return one.promise()
                .map(so -> shell.speech()
                        .say("agenda.promise", so.state(), so.kept() + so.late(), so.notKept(), so.letGo()))
                .orElseGet(() -> shell.speech().of("prep.outcome", one.outcome()));
    }

    private JsonObject tell(AgendaService.AgendaView view) {
        AgendaWords words = new AgendaWords(shell.speech(), shell.dates(), view.people());
        boolean alone = view.session().with().isPresent() || view.people().size() == 1;
        JsonArrayBuilder lines = JSON.createArrayBuilder();
        for (AgendaLine line : view.lines()) {
            boolean fitting = line.matter() instanceof AgendaLine.Content.Own
                    || (alone && line.matter() instanceof AgendaLine.Content.Response);
            JsonObjectBuilder one = JSON.createObjectBuilder()
                    .add("topic", line.topic().value())
                    .add("version", line.version())
                    .add("state", line.state().name().toLowerCase(Locale.ROOT))
                    .add("origin", words.origin(line))
                    .add("says", words.say(line, view.points()))
                    .add("address", line.address())
                    .add("from", words.from(line))
                    .add("onTable", line.onTable())
                    .add("fitting", fitting);
            lines.add(one);
        }
        return JSON.createObjectBuilder()
                .add("work", view.work())
                .add("phase", view.session().state().name().toLowerCase(Locale.ROOT))
                .add("lines", lines)
                .build();
    }

    private CaseId id() {
        return Ids.parse(caseId).map(CaseId::new).orElseThrow(NotFound::new);
    }

    private SessionId meeting() {
        return Ids.parse(session).map(SessionId::new).orElseThrow(NotFound::new);
    }
}
