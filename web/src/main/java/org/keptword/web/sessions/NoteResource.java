package org.keptword.web.sessions;

import static org.keptword.shared.JsonDocuments.JSON;

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
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.NoteService;
import org.keptword.sessions.notes.SessionNotes;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.SessionId;
import org.keptword.web.api.Body;
import org.keptword.web.shell.Shell;

/** One note of a session, saved while it is written. A save names the one it is based on; an older one is stale. */
@Path("sessions/{session}/notes/{which}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoteResource {

    /** In the place of a progress note's name: the process note of who asks. */
    static final String PROCESS = "process";

    @Inject
    NoteService notes;

    @Inject
    CurrentActor current;

    @Inject
    Shell shell;

    @PathParam("session")
    String session;

    @PathParam("which")
    String which;

    /** What is stored. */
    @GET
    public JsonObject read() {
        SessionNotes.NoteStored stored =
                isProcess() ? notes.storedProcess(id()) : notes.stored(id(), NoteOf.parse(which));
        return JSON.createObjectBuilder()
                .add("version", stored.version())
                .add("text", stored.text())
                .build();
    }

    /** Saves {@code {"person": …, "basedOn": …, "text": …}}, for the person the page was rendered for. */
    @PUT
    public JsonObject save(JsonObject note) {
        if (!current.get().person().toString().equals(Body.text(note, "person"))) {
            throw new AnotherPerson();
        }
        int basedOn = Body.number(note, "basedOn");
        String text = Body.text(note, "text");
        SessionNotes.NoteSaved saved = isProcess()
                ? notes.saveProcess(id(), basedOn, text)
                : notes.save(id(), NoteOf.parse(which), basedOn, text);
        return JSON.createObjectBuilder()
                .add("version", saved.version())
                .add(
                        "saved",
                        shell.speech().with("cases.note.saved", shell.dates().time(saved.savedAt())))
                .build();
    }

    private boolean isProcess() {
        return PROCESS.equals(which);
    }

    private SessionId id() {
        return Ids.parse(session).map(SessionId::new).orElseThrow(NotFound::new);
    }
}
