package org.keptword.web.sessions;

import static org.keptword.web.api.Documents.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.keptword.access.CurrentActor;
import org.keptword.sessions.NoteSaved;
import org.keptword.sessions.SessionService;
import org.keptword.sessions.SessionView;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.SessionId;
import org.keptword.web.api.Body;
import org.keptword.web.shell.Shell;

/** The note of a session, saved while it is written. A save names the one it is based on; an older one is stale. */
@Path("sessions/{session}/note")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoteResource {

    @Inject
    SessionService sessions;

    @Inject
    CurrentActor current;

    @Inject
    Shell shell;

    @PathParam("session")
    String session;

    /** What is stored. */
    @GET
    public JsonObject read() {
        SessionView view = sessions.read(id()).session();
        return JSON.createObjectBuilder()
                .add("version", view.noteVersion())
                .add("text", view.note() == null ? "" : view.note())
                .build();
    }

    /** Saves {@code {"person": …, "basedOn": …, "text": …}}, for the person the page was rendered for. */
    @PUT
    public JsonObject save(JsonObject note) {
        if (!current.get().person().toString().equals(Body.text(note, "person"))) {
            throw new AnotherPerson();
        }
        NoteSaved saved = sessions.saveNote(id(), Body.number(note, "basedOn"), Body.text(note, "text"));
        return JSON.createObjectBuilder()
                .add("version", saved.version())
                .add(
                        "saved",
                        shell.speech().with("cases.note.saved", shell.dates().time(saved.savedAt())))
                .build();
    }

    private SessionId id() {
        return Ids.parse(session).map(SessionId::new).orElseThrow(NotFound::new);
    }
}
