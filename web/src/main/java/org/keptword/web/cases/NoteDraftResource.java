package org.keptword.web.cases;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.keptword.cases.notes.NoteDraftService;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.web.api.Body;
import org.keptword.web.shell.Shell;

/** The notes a counselor is typing about a case, kept while they are typed. Every call names the person the page was rendered for. */
@Path("cases/{case}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoteDraftResource {

    @Inject
    NoteDraftService notes;

    @Inject
    Shell shell;

    @PathParam("case")
    String caseId;

    /** What was typed and not recorded. */
    @GET
    public JsonObject read(@QueryParam("person") String person) {
        JsonArrayBuilder kept = JSON.createArrayBuilder();
        notes.ofCase(id(), person(person)).forEach(note -> kept.add(said(note).add("text", note.text())));
        return JSON.createObjectBuilder().add("notes", kept).build();
    }

    /** Keeps {@code {"person": …, "basedOn": …, "text": …}}. */
    @PUT
    @Path("{place}")
    public JsonObject keep(@PathParam("place") String place, JsonObject note) {
        return said(notes.keep(new NoteDraftService.SaveNoteDraft(
                        person(Body.text(note, "person")),
                        id(),
                        new NoteLocation(place),
                        Body.number(note, "basedOn"),
                        Body.text(note, "text"))))
                .build();
    }

    private JsonObjectBuilder said(NoteDraftService.SavedNoteDraft note) {
        return JSON.createObjectBuilder()
                .add("place", note.place().value())
                .add("version", note.version())
                .add(
                        "saved",
                        shell.speech().with("cases.note.saved", shell.dates().time(note.savedAt())));
    }

    private CaseId id() {
        return Ids.parse(caseId).map(CaseId::new).orElseThrow(NotFound::new);
    }

    private static PersonId person(String id) {
        return Ids.parse(id).map(PersonId::new).orElseThrow(NotFound::new);
    }
}
